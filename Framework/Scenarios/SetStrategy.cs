namespace Modular.Scenarios;

/// <summary>
/// When in-place training takes devices back to the start of their pulses (SET), where pulses go one way only. All
/// devices of a weight are SET together.
/// </summary>
internal enum SetStrategy
{
    /// <summary>Never, as in the released scripts of arXiv:2107.06064.</summary>
    None,

    /// <summary>
    /// Where a weight reads another value after its pulses: SET, then one pulse the way it was pulsed
    /// (arXiv:2107.06064, a comment of its code).
    /// </summary>
    OnSignChange,

    /// <summary>As on-sign-change, but pulsed after the SET until it reads the value that it was pulsed to.</summary>
    UntilSignHolds,

    /// <summary>
    /// Where a device of a weight is at the end of its range: SET, then pulsed until the weight reads what it read
    /// before. Assumed.
    /// </summary>
    Refresh,
}
