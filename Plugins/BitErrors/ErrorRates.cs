namespace Modular.Plugins.BitErrors;

/// <summary>Probabilities of errors by type, for one device at one read at strength 1.</summary>
/// <param name="Up">-1 reads +1.</param>
/// <param name="Down">+1 reads -1.</param>
/// <param name="ZeroToSign">0 reads -1 or +1, half each.</param>
/// <param name="SignToZero">-1 or +1 reads 0.</param>
internal readonly record struct ErrorRates(double Up, double Down, double ZeroToSign, double SignToZero)
{
    /// <summary>
    /// With a probability q = 2 * rate / (1 + zeros) a value goes one step up or down, half each, and stops at -1 and
    /// +1: then 0 errs at q, the others at q/2, and the share of all values that err is q * zeros + q/2 * (1 - zeros) =
    /// rate (arXiv:2007.14234 [code]; the total [derived]). q stops at 1.
    /// </summary>
    /// <param name="rate">Share of all values that read wrong.</param>
    /// <param name="zeros">Share of zeros among those stored.</param>
    public static ErrorRates Ternary(double rate, double zeros)
    {
        double q = Math.Min(1, 2 * rate / (1 + zeros));
        return new(0, 0, q, q / 2);
    }

    /// <summary>
    /// As the dials turn them, each of the two types stopping where the values of a type are used up. Flips are drawn
    /// among what did not read 0, so their rate is taken relative to that share.
    /// </summary>
    /// <param name="flips">Strength of sign flips.</param>
    /// <param name="steps">Strength of errors between 0 and the signs; where rates depend on the zeros, they are turned
    /// already.</param>
    public ErrorRates At(double flips, double steps)
    {
        double zero = Math.Min(1, SignToZero * steps);
        double left = 1 - zero;
        double FlipRate(double flip) => left == 0 ? 0 : Math.Min(1, flip * flips / left);
        return new(FlipRate(Up), FlipRate(Down), Math.Min(1, ZeroToSign * steps), zero);
    }
}
