namespace Modular.Contracts;

/// <summary>The directions in which weak pulses move a conductance.</summary>
[Flags]
public enum PulseSigns
{
    /// <summary>Pulses raise it.</summary>
    Raise = 1,

    /// <summary>Pulses lower it.</summary>
    Lower = 2,
}
