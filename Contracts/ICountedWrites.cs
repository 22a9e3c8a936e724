namespace Modular.Contracts;

/// <summary>
/// An array that tells the energy of its writes by operation: forming, SET, RESET, verify. An operation whose energy is
/// not known is left out.
/// </summary>
public interface ICountedWrites : IPoweredArray
{
    /// <summary>The operations since fabrication; together they are <see cref="IPoweredArray.Joules"/>.</summary>
    IReadOnlyList<CountedEnergy> Writes { get; }
}
