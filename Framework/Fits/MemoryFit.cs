using Modular.Contracts;

namespace Modular.Fits;

/// <summary>
/// Memory <c>measured</c>, made from files of measurements under one law, and what it says of the fit.
/// </summary>
/// <param name="Law">As a scenario writes it; null where no pulse responses were measured.</param>
/// <param name="Memory">Fitted.</param>
/// <param name="Quantities">Parameters with intervals, and how well they fit.</param>
internal sealed record MemoryFit(string? Law, IMemory Memory, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Schwarz's criterion, by which laws are chosen; null where the law has none.</summary>
    public double? Bic => Find("BIC");

    /// <summary>The value of a quantity; null where the memory does not tell it.</summary>
    public double? Find(string name) => Quantities.FirstOrDefault(one => one.Name == name)?.Value;
}
