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
    /// <summary>How well the law fits; null where no law was fitted.</summary>
    public FitGoodness? Goodness { get; init; }

    /// <summary>Schwarz's criterion, by which laws are chosen; null where the law has none.</summary>
    public double? Bic => Goodness?.Bic;
}
