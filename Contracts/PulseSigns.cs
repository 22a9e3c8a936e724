namespace Modular.Contracts;

/// <summary>The directions in which weak pulses move a conductance.</summary>
[Flags]
public enum PulseSigns
{
    /// <summary>Pulses raise the conductance.</summary>
    Raise = 1,

    /// <summary>Pulses lower the conductance.</summary>
    Lower = 2,
}
