namespace Modular.Devices;

/// <summary>
/// How often an array was written, pulsed, read and aged, the present time included. The numbers are those of the
/// draws: fabrication is 0 in each, and what is drawn depends on the number and on nothing that was drawn before.
/// </summary>
public readonly record struct DrawNumbers
{
    /// <summary>The number of calls of Program so far.</summary>
    public long Programs { get; init; }

    /// <summary>The number of calls of Pulse so far.</summary>
    public long Pulses { get; init; }

    /// <summary>The number of calls of Read so far.</summary>
    public long Reads { get; init; }

    /// <summary>The number of calls of Age so far.</summary>
    public long Ages { get; init; }

    /// <summary>Calls of Program and of Pulse, numbered together.</summary>
    public long Writes => Programs + Pulses;
}
