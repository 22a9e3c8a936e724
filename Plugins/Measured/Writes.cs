using MathNet.Numerics.Statistics;

namespace Modular.Plugins.Measured;

/// <summary>How far measured writes miss their targets, ln(G / target): normal.</summary>
/// <param name="Bias">Mean.</param>
/// <param name="Sigma">Standard deviation.</param>
internal sealed record Writes(double Bias, double Sigma)
{
    private const int Least = 3;

    /// <summary>From a file of targets and conductances; null without one.</summary>
    public static Writes? Of(FileInfo? file)
    {
        if (file is null) return null;
        double[] misses = [.. Table.Read(file, ["target", "conductance"], "device").Select(row => Math.Log(row.Conductance() / row.Conductance("target")))];
        return misses.Length >= Least ? new Writes(misses.Average(), misses.StandardDeviation())
            : throw new InvalidDataException($"{file.Name}: has {misses.Length} writes; at least {Least} were expected. Add some, or choose another file.");
    }
}
