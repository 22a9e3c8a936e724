namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The laws by which the frozen parameters m1, t*, c1, m2 and R0 differ between devices. They are independent of each
/// other and drawn once, at fabrication. Laws and numbers are those of the code of arXiv:2107.06064; its MLP and
/// ConvNet scripts share them.
/// </summary>
internal static class DeviceLaws
{
    /// <summary>The source of all laws and numbers of this file.</summary>
    public const string Source = "arXiv:2107.06064 [code]";

    /// <summary>Scale of the law of m1, ln(R) per pulse [code].</summary>
    public const double M1Scale = 6.564678011593196e-4;

    /// <summary>Standard deviation of ln(m1) over the truncated law, 1 [derived].</summary>
    public const double M1LogSigma = 1.002456;

    /// <summary>Standard deviation of ln(m2) over the truncated law, 1 [derived].</summary>
    public const double M2LogSigma = 1.266758;

    /// <summary>Shape of the law of t*: standard deviation of ln(t*) before truncation, 1 [code].</summary>
    public const double TStarShape = 0.8033817700570505;

    /// <summary>Standard deviation of c1 before truncation, ln(R) [code].</summary>
    public const double C1Sigma = 0.05320804175540371;

    /// <summary>Scale of the law of m2, ln(R) per pulse [code].</summary>
    public const double M2Scale = 2.8890516951651312e-5;

    /// <summary>Standard deviation of R0 before truncation, ohm [code].</summary>
    public const double R0Sigma = 381.7;

    /// <summary>Law of m1, the slope of ln(R) before t*, ln(R) per pulse [code].</summary>
    public static TruncatedLaw M1 { get; } = TruncatedLaw.Exponential(3.7415768289771944e-05, M1Scale, 3.74e-5, 7.6e-3);

    /// <summary>Law of t*, the number of pulses at which the slope changes, pulses [code].</summary>
    public static TruncatedLaw TStar { get; } = TruncatedLaw.LogNormal(TStarShape, 542.5385224079308, 41, 2000);

    /// <summary>Law of c1, the offset of ln(R), ln(R) [code].</summary>
    public static TruncatedLaw C1 { get; } = TruncatedLaw.Normal(0.005293141020227579, C1Sigma, -0.15, 0.15);

    /// <summary>Law of m2, the slope of ln(R) after t*, ln(R) per pulse [code].</summary>
    public static TruncatedLaw M2 { get; } = TruncatedLaw.Exponential(0, M2Scale, 0, 1.3e-4);

    /// <summary>Law of R0, the low-resistance state, ohm [code].</summary>
    public static TruncatedLaw R0 { get; } = TruncatedLaw.Normal(6988, R0Sigma, 6252, 7897);
}
