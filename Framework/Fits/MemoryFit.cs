using Modular.Contracts;

namespace Modular.Fits;

/// <summary>
/// Memory <c>measured</c>, fitted to files of measurements under one law.
/// </summary>
/// <param name="Law">The name of the law in scenarios; null where no pulse responses were measured.</param>
/// <param name="Memory">The memory, fitted to the measurements.</param>
/// <param name="Quantities">The fitted parameters with intervals, and measures of the goodness of fit.</param>
internal sealed record MemoryFit(string? Law, IMemory Memory, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>The goodness of fit of the law; null where no law was fitted.</summary>
    public FitGoodness? Goodness { get; init; }

    /// <summary>Whether the measurements give a conductance range, so that devices of the memory can be made.</summary>
    public bool HasRange { get; init; } = true;

    /// <summary>What readers must know about the memory's data, in sentences.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>
    /// The Bayesian information criterion (Schwarz), by which laws are compared; null where the law has none.
    /// </summary>
    public double? Bic => Goodness?.Bic;
}
