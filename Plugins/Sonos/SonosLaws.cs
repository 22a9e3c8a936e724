namespace Modular.Plugins.Sonos;

/// <summary>
/// The fits to 128 K devices of 40 nm: Agrawal, IEDM 2022, as in Sandia CrossSim's SONOS.py. A current's standard
/// deviation is A (1 - exp(-I / B)); all in amperes.
/// </summary>
internal static class SonosLaws
{
    /// <summary>Where it comes from.</summary>
    public const string Source = "Agrawal, IEDM 2022; Sandia CrossSim SONOS.py [code]";

    /// <summary>From this current on there is no law for time, amperes.</summary>
    public const double AgingLimit = 1800e-9;

    /// <summary>So long the devices were measured, seconds.</summary>
    public const double LastAge = 5 * Day;

    private const double Nano = 1e-9;
    private const double Day = 86400;

    /// <summary>
    /// A and B in nanoamperes, 0 to 5 days after the write. Total errors, each about what is expected.
    /// </summary>
    private static readonly (double A, double B)[] Days =
    [
        (19.88665, 176.3115),
        (25.59102, 186.85544),
        (28.72753, 193.56834),
        (31.04318, 198.90332),
        (33.76214, 204.77023),
        (34.57909, 207.34309),
    ];

    /// <summary>
    /// Total error so many seconds after the write, 0 to 5 days; A and B are linear between the days, as in CrossSim.
    /// </summary>
    public static double Error(double current, double seconds)
    {
        double days = seconds / Day;
        int day = Math.Min((int)days, Days.Length - 2);
        ((double a, double b), (double nextA, double nextB), double part) = (Days[day], Days[day + 1], days - day);
        return Saturating(current, a + part * (nextA - a), b + part * (nextB - b));
    }

    /// <summary>What comes on top of the error of day 0 until then.</summary>
    public static double Relaxation(double current, double seconds)
    {
        double then = Error(current, seconds);
        double written = Error(current, 0);
        return Math.Sqrt(Math.Max(then * then - written * written, 0)); // below 0 by rounding only
    }

    /// <summary>Of one observation.</summary>
    public static double ReadNoise(double current) => Saturating(current, 12.58037, 215.36557);

    private static double Saturating(double current, double a, double b) =>
        Nano * a * (1 - Math.Exp(-current / (Nano * b)));
}
