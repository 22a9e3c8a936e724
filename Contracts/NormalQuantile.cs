using System.Numerics;
using System.Runtime.Intrinsics;

namespace Modular.Contracts;

/// <summary>
/// The inverse of the standard normal distribution function, with a relative error of about 1e-16: Wichura, algorithm
/// AS 241 (PPND16), Appl. Stat. 37 (1988) 477.
/// </summary>
internal static class NormalQuantile
{
    /// <summary>The number that a standard normal variable stays below with probability p, 0 &lt; p &lt; 1.</summary>
    public static double Evaluate(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Ratio(0.180625 - q * q, CentreTop, CentreBottom);
        double x = Magnitude(q < 0 ? p : 1 - p);
        return q < 0 ? -x : x;
    }

    /// <summary>
    /// Puts these numbers in place of their probabilities, with the same bits as one by one: the centre is computed in
    /// eight lanes, which rounds as a single number does.
    /// </summary>
    public static void Evaluate(Span<double> probabilities)
    {
        int i = 0;
        for (; i + Vector512<double>.Count <= probabilities.Length; i += Vector512<double>.Count)
            EvaluateEight(probabilities.Slice(i, Vector512<double>.Count));
        for (; i < probabilities.Length; i++)
            probabilities[i] = Evaluate(probabilities[i]);
    }

    private static void EvaluateEight(Span<double> eight)
    {
        Vector512<double> p = Vector512.Create<double>(eight);
        Vector512<double> q = p - Vector512.Create(0.5);
        Vector512<double> r = Vector512.Create(0.180625) - q * q;
        (q * (Polynomial(r, CentreTop) / Polynomial(r, CentreBottom))).CopyTo(eight);
        Vector512<double> isTail = Vector512.GreaterThan(Vector512.Abs(q), Vector512.Create(0.425));
        for (ulong tails = isTail.ExtractMostSignificantBits(); tails != 0; tails &= tails - 1)
        {
            int lane = BitOperations.TrailingZeroCount(tails);
            eight[lane] = Evaluate(p[lane]);
        }
    }

    private static Vector512<double> Polynomial(Vector512<double> r, ReadOnlySpan<double> coefficients)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * r + Vector512.Create(coefficients[i]);
        return sum;
    }

    /// <summary>The distance from 0 at which a tail of this probability begins.</summary>
    private static double Magnitude(double tail)
    {
        double r = Math.Sqrt(-Math.Log(tail));
        if (r <= 5)
            return Ratio(r - 1.6, FlankTop, FlankBottom);
        return Ratio(r - 5, TailTop, TailBottom);
    }

    private static double Ratio(double r, ReadOnlySpan<double> top, ReadOnlySpan<double> bottom) =>
        Polynomial(r, top) / Polynomial(r, bottom);

    private static double Polynomial(double r, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * r + coefficients[i];
        return sum;
    }

    private static ReadOnlySpan<double> CentreTop =>
        [
            3.3871328727963666080e0,
            1.3314166789178437745e2,
            1.9715909503065514427e3,
            1.3731693765509461125e4,
            4.5921953931549871457e4,
            6.7265770927008700853e4,
            3.3430575583588128105e4,
            2.5090809287301226727e3,
        ];

    private static ReadOnlySpan<double> CentreBottom =>
        [
            1,
            4.2313330701600911252e1,
            6.8718700749205790830e2,
            5.3941960214247511077e3,
            2.1213794301586595867e4,
            3.9307895800092710610e4,
            2.8729085735721942674e4,
            5.2264952788528545610e3,
        ];

    private static ReadOnlySpan<double> FlankTop =>
        [
            1.42343711074968357734e0,
            4.63033784615654529590e0,
            5.76949722146069140550e0,
            3.64784832476320460504e0,
            1.27045825245236838258e0,
            2.41780725177450611770e-1,
            2.27238449892691845833e-2,
            7.74545014278341407640e-4,
        ];

    private static ReadOnlySpan<double> FlankBottom =>
        [
            1,
            2.05319162663775882187e0,
            1.67638483018380384940e0,
            6.89767334985100004550e-1,
            1.48103976427480074590e-1,
            1.51986665636164571966e-2,
            5.47593808499534494600e-4,
            1.05075007164441684324e-9,
        ];

    private static ReadOnlySpan<double> TailTop =>
        [
            6.65790464350110377720e0,
            5.46378491116411436990e0,
            1.78482653991729133580e0,
            2.96560571828504891230e-1,
            2.65321895265761230930e-2,
            1.24266094738807843860e-3,
            2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ];

    private static ReadOnlySpan<double> TailBottom =>
        [
            1,
            5.99832206555887937690e-1,
            1.36929880922735805310e-1,
            1.48753612908506148525e-2,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5,
            1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ];
}
