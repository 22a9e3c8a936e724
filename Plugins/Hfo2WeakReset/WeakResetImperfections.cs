using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The dials of this memory. Each typical size is one that the strength multiplies: m1, t* and m2 become x0 (x1 /
/// x0)^s, which multiplies the spread of their logarithms, not of themselves.
/// </summary>
internal static class WeakResetImperfections
{
    private const string RegisterSummary =
        "Noise of 15 samples that moves with the pulses: a slope of about -0.8 above 1/15 cycle per pulse, flat below 1/60; "
        + "not centred, so it also raises ln(R) by 0.054 over the first 15 pulses.";

    private const string WideSummary =
        "1/f noise that moves with the pulses: a slope of -1.0 from 1e-4 to 1e-1 cycle per pulse; centred.";

    private static readonly Quantity WideSize = new()
    {
        Name = "sigma",
        Value = Math.Sqrt(OneOverFNoise.Processes) * OneOverFNoise.Sigma,
        Unit = "ln(R)",
        Source = "the density at 1/15 cycle per pulse from arXiv:2107.06064 [code]; the band assumed",
    };

    /// <summary>All dials, in the order of the paper's equation.</summary>
    public static IReadOnlyList<Imperfection> List(WeakResetOptions options) =>
        [
            Fabricated(
                "d2d-m1",
                $"Slope m1 of ln(R) before t* differs between devices{Held(options)}.",
                Size("sigma of ln(m1)", DeviceLaws.M1LogSigma, "1")
            ),
            Fabricated(
                "d2d-tstar",
                $"The pulse t* at which the slope changes differs between devices{Held(options)}.",
                Size("sigma of ln(t*) before truncation", DeviceLaws.TStarShape, "ln(pulses)")
            ),
            Fabricated(
                "d2d-c1",
                "Offset of ln(R) differs between devices, about its nominal value.",
                Size("sigma of c1 before truncation", DeviceLaws.C1Sigma, "ln(R)")
            ),
            Fabricated(
                "d2d-m2",
                $"Slope m2 of ln(R) after t* differs between devices{Held(options)}.",
                Size("sigma of ln(m2)", DeviceLaws.M2LogSigma, "1")
            ),
            Fabricated(
                "d2d-r0",
                "Low-resistance state differs between devices, about its nominal value.",
                Size("sigma of R0 before truncation", DeviceLaws.R0Sigma, "ohm")
            ),
            new()
            {
                Name = "rtn",
                Summary =
                    "Random telegraph noise: while a device's trap is high, every observation adds a random part of its ceiling to ln(R).",
                Acts = Moment.Read,
                Typical = Size("upper end of the ceiling A", RandomTelegraphNoise.GreatestCeiling, "ln(R)"),
            },
            PinkNoiseDial(options),
            new()
            {
                Name = "c2c-r0",
                Summary =
                    "Low-resistance state is drawn anew at every SET, in the place of the device's own; without a SET it does nothing.",
                Acts = Moment.Write,
                Typical = Size("sigma of R0 before truncation", DeviceLaws.R0Sigma, "ohm"),
            },
        ];

    /// <summary>What stays where it is while the dial of m1, t* or m2 turns, as the end of a sentence.</summary>
    private static string Held(WeakResetOptions options)
    {
        if (options.Holds == SpreadHolds.Mean)
            return "; their mean is the published one at every strength";
        return "; their median stays at every strength, their mean rises";
    }

    private static Imperfection PinkNoiseDial(WeakResetOptions options)
    {
        bool isWide = options.PinkSpectrum == PinkSpectrum.OneOverF;
        return new()
        {
            Name = "pink-noise",
            Summary = isWide ? WideSummary : RegisterSummary,
            Acts = Moment.Write,
            Typical = isWide ? WideSize : Size("amplitude alpha", PinkNoise.Alpha, "ln(R)"),
        };
    }

    private static Imperfection Fabricated(string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Group = "device-to-device",
            Typical = typical,
        };

    private static Quantity Size(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = DeviceLaws.Source,
        };
}
