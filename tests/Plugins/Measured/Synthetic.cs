using System.Globalization;
using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>
/// Files of devices that are known: a law, the mean and the spread of the logarithms of its parameters, and the
/// residuals.
/// </summary>
internal sealed class Synthetic : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("measured-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A file with these lines.</summary>
    public FileInfo Write(string name, params IEnumerable<string> lines)
    {
        File.WriteAllLines(Path.Combine(folder, name), lines);
        return new FileInfo(Path.Combine(folder, name));
    }

    /// <summary>Curves of one direction.</summary>
    public FileInfo Curves(Known known, ulong seed, int devices) =>
        Write("curves.csv", ["device,pulse,conductance", .. Lines(known, seed, devices).Select(line => line.Text)]);

    /// <summary>Curves of both directions, of the same devices.</summary>
    public FileInfo Both(Known down, Known up, int devices) =>
        Write(
            "curves.csv",
            [
                "direction,device,pulse,conductance",
                .. Lines(down, 1, devices)
                    .Concat(Lines(up, 2, devices))
                    .Select(line => $"{(line.Sign > 0 ? "up" : "down")},{line.Text}"),
            ]
        );

    private static IEnumerable<(int Sign, string Text)> Lines(Known known, ulong seed, int devices)
    {
        ILaw law = ResponseLaws.Find(known.Law)!;
        int count = known.Means.Length;
        int points = known.Pulses.Length * known.Repeats;
        double[] own = new double[devices * count];
        double[] residuals = new double[devices * points];
        new RandomStream(seed).Normal(0, 0, own);
        new RandomStream(seed).Normal(1, 0, residuals);
        for (int device = 0; device < devices; device++)
        {
            DeviceParameters parameters = DeviceParameters.FromCoordinates([
                .. known.Means.Select((mean, i) => Math.Log(mean) + known.Sigmas[i] * own[device * count + i]),
            ]);
            for (int n = 0; n < points; n++)
            {
                double pulse = known.Pulses[n / known.Repeats];
                double g =
                    law.Conductance(parameters, known.Sign, pulse)
                    * Math.Exp(known.Residual * residuals[device * points + n]);
                yield return (known.Sign, string.Create(CultureInfo.InvariantCulture, $"d{device},{pulse},{g:R}"));
            }
        }
    }
}
