namespace Modular.Plugins.SttMram;

/// <summary>The physics of a junction as functions.</summary>
internal static class SttLaws
{
    /// <summary>Temperature at which options give the barrier, K.</summary>
    public const double Reference = 300;

    private const double Small = 1e-5; // below, 1 - exp(-x) loses digits

    /// <summary>
    /// Tunnel magnetoresistance of two electrodes of the polarisation p: Julliere, Phys. Lett. A 54 (1975) 225.
    /// </summary>
    public static double Tmr(double p) => 2 * p * p / (1 - p * p);

    /// <summary>Barrier over kT: the barrier itself does not change (assumed).</summary>
    public static double Delta(double at300, double kelvin) => at300 * Reference / kelvin;

    /// <summary>
    /// Probability that a pulse of t = n precession times at i times the critical current does not switch a macrospin:
    /// 1 - exp(-(pi^2/4) Delta (i - 1) / (i exp(2 (i - 1) n) - 1)). Butler et al., IEEE Trans. Magn. 48 (2012) 4684,
    /// arXiv:1202.2621. For long pulses it is exp of minus the overdrive.
    /// </summary>
    public static double WriteError(double delta, double i, double n) =>
        Probability(Math.PI * Math.PI / 4 * delta * (i - 1) / (i * Math.Exp(2 * (i - 1) * n) - 1));

    /// <summary>
    /// Thermal flips a second at a share i of the critical current, with an attempt each tau0: exp(-Delta (1 - i)) /
    /// tau0.
    /// </summary>
    public static double FlipRate(double delta, double i, double tau0) => Math.Exp(-delta * (1 - i)) / tau0;

    /// <summary>
    /// Probability that a device which flips back and forth at this rate is found flipped: (1 - exp(-2 x)) / 2 after x
    /// expected flips.
    /// </summary>
    public static double Flipped(double x) => Probability(2 * x) / 2;

    /// <summary>Computes 1 - exp(-x), accurate for small x, too.</summary>
    public static double Probability(double x) => x < Small ? x * (1 - x / 2) : 1 - Math.Exp(-x);
}
