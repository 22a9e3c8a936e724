using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.PulseTable;

/// <summary>The dials of this memory.</summary>
internal static class PulseTableImperfections
{
    public static IReadOnlyList<Imperfection> List(TableColumn column, PulseTableOptions options) =>
        [
            Declare.AtWrite(
                "nonlinearity",
                "Steps depend on the state, those up in another way than those down; at 0 all are alike.",
                column.Source.Number("label of pulses that lower", column.LabelDown)
            ),
            Declare.Spread(
                "d2d-nonlinearity",
                "Devices differ in their nonlinearity; normal about the nominal label.",
                Citation.Assumed.Number("sigma of the label", options.LabelSpread)
            ),
            Declare.AtWrite(
                "c2c",
                "Every step varies from pulse to pulse.",
                column.Source.Number("sigma of a pulse as a share of the range", column.Cycle)
            ),
        ];
}
