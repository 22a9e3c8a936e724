using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.BitErrors;

/// <summary>
/// Options of the memory <c>bit-errors</c>. Rates are probabilities for one device at one read, at strength 1.
/// </summary>
internal sealed record BitErrorsOptions
{
    /// <summary>The kind of errors: other signs, or one step between the three ternary values.</summary>
    public ErrorKind Errors { get; init; } = ErrorKind.SignFlips;

    /// <summary>
    /// Error rate, 1. For sign flips it is the probability that a value reads with the other sign. For ternary errors
    /// it is the share of all values of a layer that read wrong, whatever the share of zeros among them. Assumed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double Rate { get; init; } = 0.01;

    /// <summary>Sign flips: probability that a stored -1 reads +1, 1; the rate unless given.</summary>
    [Range(0.0, 1.0)]
    public double? P01 { get; init; }

    /// <summary>Sign flips: probability that a stored +1 reads -1, 1; the rate unless given.</summary>
    [Range(0.0, 1.0)]
    public double? P10 { get; init; }

    /// <summary>
    /// Ternary: probability that a stored 0 reads -1 or +1, half each, 1. Where this or one of the two others is given,
    /// the rate no longer counts, and those not given are 0.
    /// </summary>
    [Range(0.0, 1.0)]
    public double? ZeroToSign { get; init; }

    /// <summary>Ternary: probability that a stored -1 or +1 reads 0, 1.</summary>
    [Range(0.0, 1.0)]
    public double? SignToZero { get; init; }

    /// <summary>Ternary: probability that a stored -1 or +1 reads as the other, 1.</summary>
    [Range(0.0, 1.0)]
    public double? SignFlip { get; init; }

    /// <summary>The moment at which errors are drawn: once for each chip, or anew at each read.</summary>
    public ErrorMoment When { get; init; } = ErrorMoment.Read;

    /// <summary>The source of the rates.</summary>
    [MinLength(1)]
    public string Source { get; init; } = "assumed";
}
