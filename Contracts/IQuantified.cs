namespace Modular.Contracts;

/// <summary>A part that knows numbers worth reporting besides the sizes of its imperfections: energy per SET and RESET, endurance.</summary>
public interface IQuantified
{
    /// <summary>For the bound options. A quantity of the name "endurance" counts the cycles that a device stands.</summary>
    IReadOnlyList<Quantity> Quantities { get; }
}
