namespace Modular.Measurements;

/// <summary>What a file of measurements holds.</summary>
public enum MeasurementKind
{
    /// <summary>Responses to pulses: the position is the number of pulses.</summary>
    Pulses,

    /// <summary>Conductances after writes to target conductances.</summary>
    Levels,

    /// <summary>Devices left alone: the position is the time since the write, seconds.</summary>
    Drift,

    /// <summary>States read again: the position is the number of the read.</summary>
    Reads,

    /// <summary>Low and high states of binary devices: the position is the cycle.</summary>
    States,
}
