namespace Modular.Contracts;

/// <summary>
/// A part that knows numbers worth reporting besides the sizes of its imperfections: energy per SET and RESET,
/// endurance.
/// </summary>
public interface IQuantified
{
    /// <summary>
    /// For the bound options. The host counts with some, by their names: of a memory "endurance", the cycles that a
    /// device stands, and "cycles before", those that each has behind it when it is made; of a sense "energy per read",
    /// joules of reading one stored value once, and "energy per operation", joules of the logic that takes one weight's
    /// product into a sum; of a memory that <c>modular fit</c> fits "RMSE", "R2" and "BIC".
    /// </summary>
    IReadOnlyList<Quantity> Quantities { get; }
}
