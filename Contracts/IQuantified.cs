namespace Modular.Contracts;

/// <summary>A part that knows numbers worth showing besides the sizes of its imperfections: a voltage, a TMR.</summary>
public interface IQuantified
{
    /// <summary>
    /// Numbers for <c>describe</c>, <c>explain</c> and reports, for the bound options. The host shows them and counts
    /// with none. Numbers that the host counts with have abilities of their own: <see cref="ILimitedEndurance"/>,
    /// <see cref="IWriteEnergies"/>, <see cref="IReadEnergies"/>, <see cref="IFitted"/>.
    /// </summary>
    IReadOnlyList<Quantity> Quantities { get; }
}
