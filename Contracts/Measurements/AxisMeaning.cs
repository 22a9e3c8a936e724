namespace Modular.Measurements;

/// <summary>What one reading after the other stands for.</summary>
public enum AxisMeaning
{
    /// <summary>Pulses.</summary>
    Pulse,

    /// <summary>Time since the write.</summary>
    Time,

    /// <summary>Reads of the same state.</summary>
    Read,

    /// <summary>Cycles of SET and RESET.</summary>
    Cycle,
}
