using Modular.Contracts;

namespace Modular.Plugins.SttMram;

/// <summary>The dials of this memory, with their sizes at 300 K.</summary>
internal static class SttImperfections
{
    private const string Devices = "device-to-device";
    private const string Assumed = "assumed";
    private const string Macrospin = "arXiv:1202.2621; constants assumed";
    private const double Year = 365.25 * 86400;

    public static IReadOnlyList<Imperfection> List(Junction junction) =>
        [
            Spread(
                "resistance-spread",
                "Each device has a resistance-area product of its own, for both states.",
                "sigma",
                (junction.Options.ResistanceSpread, "ln(R)", Assumed)
            ),
            Spread(
                "tmr-spread",
                "Each device has a TMR of its own.",
                "sigma",
                (junction.Options.TmrSpread, "ln(TMR)", Assumed)
            ),
            Spread(
                "write-error-spread",
                "Each device fails to switch at a rate of its own.",
                "sigma",
                (junction.Options.WriteErrorSpread, "ln(rate)", "arXiv:2209.13828; value assumed")
            ),
            new()
            {
                Name = "write-error",
                Summary = "A pulse leaves a device in the state that it was to leave.",
                Acts = Moment.Write,
                Typical = Size("probability for a device", junction.WriteError(SttLaws.Reference), "1", Macrospin),
            },
            new()
            {
                Name = "read-disturb",
                Summary = "The current of a read flips a device, for later reads.",
                Acts = Moment.Read,
                Typical = Size(
                    "probability for a device and a read",
                    SttLaws.Flipped(junction.ReadFlips(SttLaws.Reference)),
                    "1",
                    Assumed
                ),
            },
            new()
            {
                Name = "retention",
                Summary = "With time devices flip thermally, the more the warmer.",
                Acts = Moment.Time,
                Typical = Size(
                    "share of devices flipped after ten years",
                    SttLaws.Flipped(10 * Year * junction.FlipsASecond(SttLaws.Reference)),
                    "1",
                    Assumed
                ),
            },
        ];

    private static Imperfection Spread(
        string name,
        string summary,
        string quantity,
        (double Value, string Unit, string Source) size
    ) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Group = Devices,
            Typical = Size(quantity, size.Value, size.Unit, size.Source),
        };

    private static Quantity Size(string name, double value, string unit, string source) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = source,
        };
}
