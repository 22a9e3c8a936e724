namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// How the frozen parameters of a device are distributed over devices: independent of each other, drawn once
/// (arXiv:2107.06064, laws and numbers from its code, MLP and ConvNet scripts alike).
/// </summary>
internal static class DeviceLaws
{
    /// <summary>Where the numbers come from.</summary>
    public const string Source = "arXiv:2107.06064 [code]";

    /// <summary>Scale of m1, ln(R) per pulse [code].</summary>
    public const double M1Scale = 6.564678011593196e-4;

    /// <summary>Standard deviation of ln(m1) over the truncated law [derived].</summary>
    public const double M1LogSigma = 1.002456;

    /// <summary>Standard deviation of ln(m2) over the truncated law [derived].</summary>
    public const double M2LogSigma = 1.266758;

    /// <summary>Shape of t*: standard deviation of ln(t*) before truncation [code].</summary>
    public const double TStarShape = 0.8033817700570505;

    /// <summary>Standard deviation of c1 before truncation, ln(R) [code].</summary>
    public const double C1Sigma = 0.05320804175540371;

    /// <summary>Scale of m2, ln(R) per pulse [code].</summary>
    public const double M2Scale = 2.8890516951651312e-5;

    /// <summary>Standard deviation of R0 before truncation, ohm [code].</summary>
    public const double R0Sigma = 381.7;

    /// <summary>m1: slope of ln(R) before t*, ln(R) per pulse [code].</summary>
    public static TruncatedLaw M1 { get; } = TruncatedLaw.Exponential(3.7415768289771944e-05, M1Scale, 3.74e-5, 7.6e-3);

    /// <summary>t*: the pulse at which the slope changes, pulses [code].</summary>
    public static TruncatedLaw TStar { get; } = TruncatedLaw.LogNormal(TStarShape, 542.5385224079308, 41, 2000);

    /// <summary>c1: offset of ln(R), ln(R) [code].</summary>
    public static TruncatedLaw C1 { get; } = TruncatedLaw.Normal(0.005293141020227579, C1Sigma, -0.15, 0.15);

    /// <summary>m2: slope of ln(R) after t*, ln(R) per pulse [code].</summary>
    public static TruncatedLaw M2 { get; } = TruncatedLaw.Exponential(0, M2Scale, 0, 1.3e-4);

    /// <summary>R0: low-resistance state, ohm [code].</summary>
    public static TruncatedLaw R0 { get; } = TruncatedLaw.Normal(6988, R0Sigma, 6252, 7897);
}
