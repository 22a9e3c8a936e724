namespace Modular.Contracts;

/// <summary>An array that counts the energy of its writes.</summary>
public interface IPoweredArray : IMemoryArray
{
    /// <summary>The energy of all pulses that were really given since fabrication, joules.</summary>
    double Joules { get; }
}
