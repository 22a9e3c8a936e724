using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramAnalog;

/// <summary>The published fits of the devices.</summary>
internal static class RramLaws
{
    /// <summary>
    /// When a device is first observed, seconds after its write: where Wan's table starts, and the relaxation of
    /// CMO/HfOx has the mean 0.
    /// </summary>
    public const double First = 1;

    private const double Micro = 1e-6;
    private const double Day = 86400;

    /// <summary>
    /// Wan's devices, from aihwkit reram.py: coefficients of 1, x, x^2, ... in microsiemens, x = G / 40 uS. Total
    /// errors, each from the target.
    /// </summary>
    private static readonly Dictionary<double, double[]> Wan = new()
    {
        [First] = [0.348, 16.030, -43.853, 45.393, -16.815],
        [Day] = [0.701, 22.086, -50.773, 47.095, -16.458],
        [2 * Day] = [0.782, 20.274, -43.507, 37.062, -11.934],
    };

    /// <summary>The fit that the options name; their acceptance is one that was measured.</summary>
    public static RramLaw Select(RramOptions options) =>
        options.Fit switch
        {
            RramFit.Milo_2021 => Milo,
            RramFit.CmoHfox => Cmo(options.Acceptance),
            _ => Wan2022,
        };

    /// <summary>Total error of Wan's devices about the target at one of the measured ages, siemens.</summary>
    public static double WanTotal(double target, double seconds) => Micro * Polynomial(Wan[seconds], target / 40e-6);

    private static RramLaw Wan2022 =>
        new()
        {
            Name = "wan-2022",
            Range = new ConductanceRange(0, 40e-6),
            Programming = target => WanTotal(target, First),
            Relaxation = (target, seconds) =>
                new Relaxation(0, Math.Sqrt(Square(WanTotal(target, seconds)) - Square(WanTotal(target, First)))),
            Ages = [.. Wan.Keys],
            Source = new Citation("Wan, Nature 2022; IBM aihwkit reram.py [code]"),
        };

    /// <summary>Milo's devices, from CrossSim, simulator/devices/custom.</summary>
    private static RramLaw Milo =>
        new()
        {
            Name = "milo-2021",
            Range = new ConductanceRange(50e-6, 225e-6),
            Programming = target => Micro * Polynomial([4.782321, -0.009107], target / Micro),
            Source = new Citation("Milo, IRPS 2021; Sandia CrossSim [code]"),
        };

    /// <summary>
    /// The devices of IBM Zurich, from aihwkit reram.py; the range is that of its examples. The noise of a read is
    /// negative below 1 uS there, 0 here.
    /// </summary>
    private static RramLaw Cmo(double acceptance)
    {
        double[] programming = acceptance < 0.01 ? [0.00081107, 0.00106879] : [0.0112185, 0.0112903];
        return new()
        {
            Name = "cmo-hfox",
            Range = new ConductanceRange(9e-6, 88.19e-6),
            Programming = target => Micro * Polynomial(programming, target / Micro),
            Relaxation = (_, seconds) =>
                new Relaxation(
                    Mean: Micro * -0.08900206 * Math.Log(seconds),
                    Sigma: Micro * (0.04201137 * Math.Log(seconds) + 0.41183342)
                ),
            ReadNoise = (now, seconds) =>
                Micro
                * 0.0277316483
                * Math.Log10(Math.Max(now / Micro, 1))
                * Math.Sqrt(Math.Log((seconds + Micro) / (2 * Micro))),
            Source = new Citation("Falcone (IBM Zurich); IBM aihwkit reram.py [code]"),
        };
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    private static double Square(double x) => x * x;
}
