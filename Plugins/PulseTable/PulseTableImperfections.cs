using Modular.Contracts;

namespace Modular.Plugins.PulseTable;

/// <summary>The dials of this memory.</summary>
internal static class PulseTableImperfections
{
    public static IReadOnlyList<Imperfection> List(PulseTableModel physics) =>
        [
            new()
            {
                Name = "nonlinearity",
                Summary = "Steps depend on the state, those up in another way than those down; at 0 all are alike.",
                Acts = Moment.Write,
                Typical = new()
                {
                    Name = "label of pulses that lower",
                    Value = physics.LabelDown,
                    Unit = "1",
                    Source = physics.Column.Source,
                },
            },
            new()
            {
                Name = "d2d-nonlinearity",
                Summary = "Devices differ in their nonlinearity.",
                Acts = Moment.Fabrication,
                Group = "device-to-device",
                Typical = new()
                {
                    Name = "sigma of the label",
                    Value = physics.LabelSpread,
                    Unit = "1",
                    Source = "assumed",
                },
            },
            new()
            {
                Name = "c2c",
                Summary = "Every step varies from pulse to pulse.",
                Acts = Moment.Write,
                Typical = new()
                {
                    Name = "sigma of a pulse as a share of the range",
                    Value = physics.Cycle,
                    Unit = "1",
                    Source = physics.Column.Source,
                },
            },
        ];
}
