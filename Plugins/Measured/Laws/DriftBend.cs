using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Modular.Measurements;

namespace Modular.Plugins.Measured;

/// <summary>How far ln(G) bends from a straight line in ln(t), by a parabola for each device.</summary>
/// <param name="Devices">The devices with enough times.</param>
/// <param name="Middle">
/// How far ln(G) lies above the chord, in the middle between the first and the last ln(t); the mean over devices.
/// </param>
/// <param name="Probability">The probability of so large a mean by chance: t test, both sides.</param>
internal sealed record DriftBend(int Devices, double Middle, double Probability)
{
    private const int LeastTimes = 4;
    private const int LeastDevices = 3;

    /// <summary>Measures the bend; null of few devices or of exact ones.</summary>
    /// <param name="devices">The readings of each device.</param>
    public static DriftBend? Measure(IEnumerable<Measurement[]> devices)
    {
        double[] middles =
        [
            .. devices
                .Where(device => device.Select(row => row.Position).Distinct().Count() >= LeastTimes)
                .Select(AboveChord),
        ];
        if (middles.Length < LeastDevices)
            return null;
        double error = middles.StandardDeviation() / Math.Sqrt(middles.Length);
        if (!(error > 0))
            return null;
        double mean = middles.Average();
        double beyond = StudentT.CDF(0, 1, middles.Length - 1, -Math.Abs(mean) / error);
        return new DriftBend(middles.Length, mean, 2 * beyond);
    }

    /// <summary>
    /// Of a parabola a + b x + c x^2, the middle of a chord of width w lies c w^2 / 4 above the curve.
    /// </summary>
    private static double AboveChord(Measurement[] device)
    {
        double[] x = [.. device.Select(row => Math.Log(row.Position))];
        double[] y = [.. device.Select(row => Math.Log(row.Siemens))];
        double width = x.Max() - x.Min();
        return -Fit.Polynomial(x, y, 2)[2] * width * width / 4;
    }
}
