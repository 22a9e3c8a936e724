namespace Modular.Contracts;

/// <summary>An array that knows what its writing costs.</summary>
public interface IPoweredArray : IMemoryArray
{
    /// <summary>What all writing since fabrication took, joules: of the pulses that were really given.</summary>
    double Joules { get; }
}
