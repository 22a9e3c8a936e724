namespace Modular.Contracts;

/// <summary>How well a law fits the measurements that it was fitted to.</summary>
public sealed record FitGoodness
{
    /// <summary>The number of devices that were measured, at least 1.</summary>
    public required int Devices { get; init; }

    /// <summary>The root of the mean squared residual, in ln(G).</summary>
    public required double Rmse { get; init; }

    /// <summary>The coefficient of determination of ln(G): 1 for a perfect fit.</summary>
    public required double R2 { get; init; }

    /// <summary>Akaike's information criterion; null where the law has no countable parameters.</summary>
    public double? Aic { get; init; }

    /// <summary>
    /// Schwarz's Bayesian information criterion, by which laws are chosen; null where the law has no countable
    /// parameters.
    /// </summary>
    public double? Bic { get; init; }
}
