namespace Modular.Contracts;

/// <summary>
/// A memory that knows what the operations take that write a device. Its arrays are <see cref="IPoweredArray"/>: they
/// count the joules of the operations that were really done.
/// </summary>
public interface IWriteEnergies
{
    /// <summary>
    /// The energy of each kind of operation, "energy per SET" for example, 0 or more; the unit is "J".
    /// </summary>
    IReadOnlyList<Quantity> WriteEnergies { get; }
}
