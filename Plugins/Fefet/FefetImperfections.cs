using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Fefet;

/// <summary>The dials of this memory.</summary>
internal static class FefetImperfections
{
    private const string BitFlips = "bit-flips";

    public static IReadOnlyList<Imperfection> List(FefetOptions options, double kelvin) =>
        [
            Declare.AtWrite(
                "nonlinearity",
                "Steps depend on the state, those up in another way than those down; at 0 all are alike.",
                FefetTable.Source.Number("label of pulses that raise", FefetTable.LabelUp)
            ),
            Declare.Spread(
                "d2d-nonlinearity",
                "Devices differ in their nonlinearity; normal about the nominal label.",
                Citation.Assumed.Number("sigma of the label", options.LabelSpread)
            ),
            Declare.AtWrite(
                "c2c",
                "Every step varies from pulse to pulse.",
                FefetTable.Source.Number("sigma of a pulse as a share of the range", FefetTable.Cycle)
            ),
            Flip("p01", "A read takes a low conductance for a high one.", Rate(options, options.P01, kelvin)),
            Flip("p10", "A read takes a high conductance for a low one.", Rate(options, options.P10, kelvin)),
        ];

    /// <summary>The rate at a temperature of one that is given at 300 K, at most 1.</summary>
    private static double Rate(FefetOptions options, double rate, double kelvin) =>
        Math.Min(rate * ReadBitFlips.Factor(options, kelvin), 1);

    private static Imperfection Flip(string name, string summary, double rate) =>
        Declare.AtRead(name, summary, Citation.Assumed.Number("rate", rate)) with
        {
            Group = BitFlips,
        };
}
