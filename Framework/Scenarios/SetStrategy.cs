namespace Modular.Scenarios;

/// <summary>
/// When in-place training SETs devices, that is, takes them back to the start of their pulses. It applies to memories
/// whose pulses go one way only. All devices of a weight are SET together.
/// </summary>
internal enum SetStrategy
{
    /// <summary>No SET, as in the released scripts of arXiv:2107.06064.</summary>
    None,

    /// <summary>
    /// SET when the weight's sign flips, then give one pulse in the training direction (arXiv:2107.06064, a comment of
    /// its code).
    /// </summary>
    OnSignChange,

    /// <summary>SET when the weight's sign flips, then pulse until the weight reads the new sign.</summary>
    UntilSignHolds,

    /// <summary>
    /// SET when a device of the weight reaches the end of its range, then pulse until the weight reads as before.
    /// Assumed.
    /// </summary>
    Refresh,
}
