using Modular.Contracts;
using Modular.Measurements;

namespace Modular.Plugins.Measured;

/// <summary>
/// The measured error of writes, ln(G / target), which is normal. If every target was written three times or more, its
/// mean and sigma depend on the target: they are linear in ln(target) between the targets. Otherwise all targets share
/// one mean and one sigma.
/// </summary>
internal sealed class WriteErrorLaw
{
    private const int LeastWrites = 3; // that show a spread

    private readonly double[] logTargets;
    private readonly double[] biases;
    private readonly double[] sigmas;

    /// <param name="targets">The target of each write, siemens [writes].</param>
    /// <param name="misses">ln(G / target) of each write [writes].</param>
    private WriteErrorLaw(double[] targets, double[] misses)
    {
        Levels = FindLevels(targets, misses);
        logTargets = [.. Levels.Select(level => level.LogTarget)];
        biases = [.. Levels.Select(level => level.Bias)];
        sigmas = [.. Levels.Select(level => level.Sigma)];
        Count = misses.Length;
        Targets = new ConductanceRange(targets.Min(), targets.Max());
        Bias = new Population(misses, []).Mean;
        double squares = Levels.Select(level => level.SquareSum).Sum();
        Sigma = Estimate.Deviation(squares, Count - Levels.Count);
        Beyond = misses.Where((miss, i) => IsBeyond(Math.Log(targets[i]), miss)).Count();
    }

    /// <summary>The number of measured writes.</summary>
    public int Count { get; }

    /// <summary>The range of the targets, siemens.</summary>
    public ConductanceRange Targets { get; }

    /// <summary>The mean of ln(G / target) over all writes.</summary>
    public Estimate Bias { get; }

    /// <summary>The standard deviation of ln(G / target) about the mean of its target, over all writes.</summary>
    public Estimate Sigma { get; }

    /// <summary>The levels whose errors differ, by rising target; a single one if all targets share one law.</summary>
    public IReadOnlyList<WriteLevel> Levels { get; }

    /// <summary>
    /// Reads the file of writes. Without a file the result is null.
    /// </summary>
    public static WriteErrorLaw? FromFile(MeasuredOptions options)
    {
        if (options.Levels is not { } file)
            return null;
        IReadOnlyList<Measurement> rows = options.Read(file, MeasurementKind.Levels).Rows;
        if (rows.Count < LeastWrites)
        {
            string found = $"{rows.Count} {(rows.Count == 1 ? "write" : "writes")}";
            throw new InvalidDataException(
                $"{file.Name}: has {found}; at least {LeastWrites} were expected. Add some, or choose another file."
            );
        }
        double[] targets = [.. rows.Select(row => row.Target)];
        double[] misses = [.. rows.Select((row, i) => Math.Log(row.Siemens / targets[i]))];
        return new WriteErrorLaw(targets, misses);
    }

    /// <summary>
    /// The number of writes that miss the mean of their target by more than three standard deviations.
    /// </summary>
    public int Beyond { get; }

    /// <summary>The error ln(G / target) of one write.</summary>
    /// <param name="target">The conductance to write, siemens.</param>
    /// <param name="normal">A standard normal number.</param>
    public double Miss(double target, double normal)
    {
        double logTarget = Math.Log(target);
        double bias = PiecewiseLinear.Interpolate(logTargets, biases, logTarget);
        double sigma = PiecewiseLinear.Interpolate(logTargets, sigmas, logTarget);
        return bias + sigma * normal;
    }

    private bool IsBeyond(double logTarget, double miss)
    {
        double bias = PiecewiseLinear.Interpolate(logTargets, biases, logTarget);
        double sigma = PiecewiseLinear.Interpolate(logTargets, sigmas, logTarget);
        return Math.Abs(miss - bias) > 3 * sigma;
    }

    private static WriteLevel[] FindLevels(double[] targets, double[] misses)
    {
        WriteLevel[] levels =
        [
            .. targets
                .Zip(misses)
                .GroupBy(write => write.First, write => write.Second)
                .OrderBy(writes => writes.Key)
                .Select(writes => WriteLevel.FromMisses(Math.Log(writes.Key), [.. writes])),
        ];
        bool allRepeated = levels.All(level => level.Writes >= LeastWrites);
        if (allRepeated)
            return levels;
        return [WriteLevel.FromMisses(0, misses)];
    }
}
