namespace Modular.Measurements;

/// <summary>The role of a column in a table of measurements.</summary>
internal enum ColumnRole
{
    /// <summary>Its heading says nothing that is known.</summary>
    Unknown,

    /// <summary>Nothing that is needed, such as a voltage.</summary>
    Skipped,

    /// <summary>The name of the device.</summary>
    Device,

    /// <summary>The direction of the pulses.</summary>
    Direction,

    /// <summary>The state of a binary device.</summary>
    State,

    /// <summary>The number of the level that a device is written to.</summary>
    Level,

    /// <summary>The number of pulses so far.</summary>
    Pulse,

    /// <summary>The time of the reading.</summary>
    Time,

    /// <summary>The number of the read.</summary>
    Read,

    /// <summary>The number of the cycle.</summary>
    Cycle,

    /// <summary>A count of readings, of which the heading does not say what it counts.</summary>
    Index,

    /// <summary>The target of a write.</summary>
    Target,

    /// <summary>The measured quantity: conductance, resistance or current.</summary>
    Value,
}
