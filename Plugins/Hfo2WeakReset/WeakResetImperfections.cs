using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The dials of this memory. Each typical size is one that the strength multiplies: m1, t* and m2 become x0 (x1 /
/// x0)^s, which multiplies the spread of their logarithms, not of themselves.
/// </summary>
internal static class WeakResetImperfections
{
    /// <summary>All dials, in the order of the paper's equation.</summary>
    public static IReadOnlyList<Imperfection> All { get; } =
    [
        Fabricated(
            "d2d-m1",
            "Slope of ln(R) before t* differs between devices.",
            Size("sigma of ln(m1)", DeviceLaws.M1LogSigma, "1")
        ),
        Fabricated(
            "d2d-tstar",
            "The pulse t* at which the slope changes differs between devices.",
            Size("sigma of ln(t*) before truncation", DeviceLaws.TStarShape, "ln(pulses)")
        ),
        Fabricated(
            "d2d-c1",
            "Offset of ln(R) differs between devices.",
            Size("sigma of c1 before truncation", DeviceLaws.C1Sigma, "ln(R)")
        ),
        Fabricated(
            "d2d-m2",
            "Slope of ln(R) after t* differs between devices.",
            Size("sigma of ln(m2)", DeviceLaws.M2LogSigma, "1")
        ),
        Fabricated(
            "d2d-r0",
            "Low-resistance state differs between devices.",
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
        new()
        {
            Name = "pink-noise",
            Summary =
                "1/f noise that moves with the pulses; not centred, so it also raises ln(R) by 0.054 over the first 15 pulses.",
            Acts = Moment.Write,
            Typical = Size("amplitude alpha", PinkNoise.Alpha, "ln(R)"),
        },
        new()
        {
            Name = "c2c-r0",
            Summary =
                "Low-resistance state is drawn anew at every SET, in the place of the device's own; without a SET it does nothing.",
            Acts = Moment.Write,
            Typical = Size("sigma of R0 before truncation", DeviceLaws.R0Sigma, "ohm"),
        },
    ];

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
