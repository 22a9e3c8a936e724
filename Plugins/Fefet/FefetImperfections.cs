using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>The dials of this memory.</summary>
internal static class FefetImperfections
{
    private const string Assumed = "assumed";

    public static IReadOnlyList<Imperfection> List(FefetOptions options) =>
        [
            Acting(
                Moment.Write,
                "nonlinearity",
                "Steps depend on the state, those up in another way than those down; at 0 all are alike.",
                Size("label of pulses that raise", FefetTable.LabelUp, FefetTable.Source)
            ),
            Acting(
                Moment.Fabrication,
                "d2d-nonlinearity",
                "Devices differ in their nonlinearity.",
                Size("sigma of the label", options.LabelSpread, Assumed)
            ) with
            {
                Group = "device-to-device",
            },
            Acting(
                Moment.Write,
                "c2c",
                "Every step varies from pulse to pulse.",
                Size("sigma of a pulse as a share of the range", FefetTable.Cycle, FefetTable.Source)
            ),
            Acting(
                Moment.Read,
                "p01",
                "A read takes a low conductance for a high one.",
                Size("rate at 300 K", options.P01, Assumed)
            ) with
            {
                Group = "bit-flips",
            },
            Acting(
                Moment.Read,
                "p10",
                "A read takes a high conductance for a low one.",
                Size("rate at 300 K", options.P10, Assumed)
            ) with
            {
                Group = "bit-flips",
            },
        ];

    private static Imperfection Acting(Moment acts, string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = typical,
        };

    private static Quantity Size(string name, double value, string source) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = "1",
            Source = source,
        };
}
