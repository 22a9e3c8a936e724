using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.SttMram;

/// <summary>The dials of this memory, with their sizes at a temperature.</summary>
internal static class SttImperfections
{
    private const double Year = 365.25 * 86400;

    private static readonly Citation WriteErrorSpread = new("arXiv:2209.13828; value assumed");
    private static readonly Citation Macrospin = new("arXiv:1202.2621; constants assumed");

    public static IReadOnlyList<Imperfection> List(Junction junction, double kelvin) =>
        [
            Declare.Spread(
                "resistance-spread",
                $"Each device has a resistance-area product of its own, for both states, at constant {Held(junction)}.",
                Citation.Assumed.Number("sigma", junction.Options.ResistanceSpread, "ln(R)")
            ),
            Declare.Spread(
                "tmr-spread",
                $"Each device has a TMR of its own, at constant {Held(junction)}.",
                Citation.Assumed.Number("sigma", junction.Options.TmrSpread, "ln(TMR)")
            ),
            Declare.Spread(
                "write-error-spread",
                $"Each device fails to switch at a rate of its own, at constant {Held(junction)} of the rates.",
                WriteErrorSpread.Number("sigma", junction.Options.WriteErrorSpread, "ln(rate)")
            ),
            Declare.AtWrite(
                "write-error",
                "A pulse leaves a device in the state that it was to leave.",
                Macrospin.Number("probability for a device", junction.WriteError(kelvin))
            ),
            Declare.AtRead(
                "read-disturb",
                "The current of a read flips a device, for later reads; every use of a weight is a read.",
                Citation.Assumed.Number(
                    "probability for a device and a read",
                    SttLaws.Flipped(junction.ReadFlips(kelvin))
                )
            ),
            Declare.WithTime(
                "retention",
                "With time devices flip thermally, the more the warmer.",
                Citation.Assumed.Number(
                    "share of devices flipped after ten years",
                    SttLaws.Flipped(10 * Year * junction.FlipsASecond(kelvin))
                )
            ),
        ];

    private static string Held(Junction junction)
    {
        if (junction.Options.Holds == SpreadHolds.Mean)
            return "mean";
        return "median";
    }
}
