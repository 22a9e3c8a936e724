using System.ComponentModel.DataAnnotations;
using Modular.Contracts;

namespace Modular.Plugins.PulseTable;

/// <summary>What a scenario may set on the memory <c>pulse-table</c>.</summary>
internal sealed record PulseTableOptions
{
    /// <summary>Which measured devices: a column of NeuroSim's table.</summary>
    public TableDevice Device { get; init; } = TableDevice.TaoxHfox;

    /// <summary>Pulses from one end of the range to the other. Null: those of the device.</summary>
    [Range(2, 1000000)]
    public int? States { get; init; }

    /// <summary>
    /// Standard deviation between devices of the nonlinearity label, labels. Assumed: the table has none.
    /// </summary>
    [Range(0.001, 9.0)]
    [Assumed(0.1, 0.5)]
    public double LabelSpread { get; init; } = 0.2;
}
