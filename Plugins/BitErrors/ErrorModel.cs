namespace Modular.Plugins.BitErrors;

/// <summary>The error rates that the options ask for, as the dials turn them.</summary>
/// <param name="options">The options of the scenario.</param>
internal sealed class ErrorModel(BitErrorsOptions options)
{
    /// <summary>
    /// Whether the rates of ternary errors follow from one rate and the share of zeros that are stored.
    /// </summary>
    public bool DependsOnZeros =>
        options is { Errors: ErrorKind.Ternary, ZeroToSign: null, SignToZero: null, SignFlip: null };

    /// <summary>The rates at strength 1 where they do not depend on what is stored.</summary>
    public ErrorRates Fixed
    {
        get
        {
            if (options.Errors == ErrorKind.SignFlips)
                return new(options.P01 ?? options.Rate, options.P10 ?? options.Rate, ZeroToSign: 0, SignToZero: 0);
            double flip = options.SignFlip ?? 0;
            return new(flip, flip, options.ZeroToSign ?? 0, options.SignToZero ?? 0);
        }
    }

    /// <summary>The rates that reads of an array have.</summary>
    /// <param name="zeros">The share of zeros among the values stored, 0 to 1.</param>
    /// <param name="flips">The strength of sign flips.</param>
    /// <param name="steps">The strength of errors between 0 and the signs.</param>
    public ErrorRates Rates(double zeros, double flips, double steps)
    {
        if (DependsOnZeros)
            return ErrorRates.Ternary(options.Rate * steps, zeros);
        return Fixed.At(flips, steps);
    }
}
