namespace Modular.Devices;

/// <summary>Devices by NeuroSim's handful of numbers: labels of nonlinearity, pulses and noise.</summary>
public sealed record CurveModel
{
    /// <summary>Pulses from one end of the range to the other.</summary>
    public required double States { get; init; }

    /// <summary>Nonlinearity of pulses that raise, a label.</summary>
    public required double LabelUp { get; init; }

    /// <summary>Nonlinearity of pulses that lower, a label.</summary>
    public required double LabelDown { get; init; }

    /// <summary>Standard deviation of the labels between devices, labels.</summary>
    public required double LabelSpread { get; init; }

    /// <summary>Standard deviation of a pulse, as a share of the range.</summary>
    public required double Cycle { get; init; }
}
