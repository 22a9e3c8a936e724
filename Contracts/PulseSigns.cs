namespace Modular.Contracts;

/// <summary>The directions in which weak pulses move a conductance.</summary>
[Flags]
public enum PulseSigns
{
    /// <summary>The devices take no pulses.</summary>
    None = 0,

    /// <summary>The devices take pulses that raise the conductance.</summary>
    Raise = 1,

    /// <summary>The devices take pulses that lower the conductance.</summary>
    Lower = 2,
}
