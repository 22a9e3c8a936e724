namespace Modular.Plugins.BitErrors;

/// <summary>Error probabilities of one device at one read, by the type of error, 0 to 1.</summary>
/// <param name="Up">The probability that -1 reads +1.</param>
/// <param name="Down">The probability that +1 reads -1.</param>
/// <param name="ZeroToSign">The probability that 0 reads -1 or +1, half each.</param>
/// <param name="SignToZero">The probability that -1 or +1 reads 0.</param>
internal readonly record struct ErrorRates(double Up, double Down, double ZeroToSign, double SignToZero)
{
    /// <summary>
    /// The rates of ternary errors that make a given share of all values err. With a probability q = 2 * rate / (1 +
    /// zeros) a value moves one step up or down, half each, and stops at -1 and +1. Then 0 errs at q and the others at
    /// q/2, so the share that errs is q * zeros + q/2 * (1 - zeros) = rate (arXiv:2007.14234 [code]; the total
    /// [derived]). q is at most 1.
    /// </summary>
    /// <param name="rate">The share of all values that read wrong.</param>
    /// <param name="zeros">The share of zeros among the values stored.</param>
    public static ErrorRates Ternary(double rate, double zeros)
    {
        double q = Math.Min(1, 2 * rate / (1 + zeros));
        return new(Up: 0, Down: 0, ZeroToSign: q, SignToZero: q / 2);
    }

    /// <summary>
    /// These rates as the dials turn them, each at most 1. Flips are drawn among the signs that did not read 0, so
    /// their rate is relative to the share of those.
    /// </summary>
    /// <param name="flips">The strength of sign flips.</param>
    /// <param name="steps">The strength of errors between 0 and the signs.</param>
    public ErrorRates At(double flips, double steps)
    {
        double zero = Math.Min(1, SignToZero * steps);
        double left = 1 - zero;
        return new(
            Up: Relative(Up * flips, left),
            Down: Relative(Down * flips, left),
            ZeroToSign: Math.Min(1, ZeroToSign * steps),
            SignToZero: zero
        );
    }

    private static double Relative(double rate, double share)
    {
        if (share == 0)
            return 0;
        return Math.Min(1, rate / share);
    }
}
