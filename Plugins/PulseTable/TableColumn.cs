using Modular.Devices;

namespace Modular.Plugins.PulseTable;

/// <summary>
/// A column of the tables of NeuroSim's manuals (MLP+NeuroSim V3.0, Table II; V2.0, Table I, for TaOx/TiO2).
/// </summary>
internal sealed record TableColumn
{
    /// <summary>Pulses from one end of the range to the other.</summary>
    public required int States { get; init; }

    /// <summary>Nonlinearity of pulses that raise, a label.</summary>
    public required double LabelUp { get; init; }

    /// <summary>Nonlinearity of pulses that lower, a label.</summary>
    public required double LabelDown { get; init; }

    /// <summary>The least resistance of a device, ohm.</summary>
    public required double ROn { get; init; }

    /// <summary>The ratio of the greatest to the least conductance.</summary>
    public required double Ratio { get; init; }

    /// <summary>Standard deviation of a pulse, as a share of the range.</summary>
    public required double Cycle { get; init; }

    /// <summary>A pulse that raises the conductance.</summary>
    public required PulseForm Raise { get; init; }

    /// <summary>A pulse that lowers the conductance.</summary>
    public required PulseForm Lower { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Citation Source { get; init; }
}
