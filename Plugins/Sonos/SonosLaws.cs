using Modular.Devices;

namespace Modular.Plugins.Sonos;

/// <summary>
/// The fits to 128 K devices of 40 nm: Agrawal, IEDM 2022, as in Sandia CrossSim's SONOS.py. Currents and their
/// standard deviations are in amperes.
/// </summary>
internal static class SonosLaws
{
    /// <summary>From this current on there is no law for time, amperes.</summary>
    public const double AgingLimit = 1800e-9;

    /// <summary>How long the devices were measured, seconds.</summary>
    public const double LastAge = 5 * Day;

    /// <summary>Where the fits come from.</summary>
    public static readonly Citation Source = new("Agrawal, IEDM 2022; Sandia CrossSim SONOS.py [code]");

    private const double Day = 86400;

    private static readonly Saturation Read = new(12.58037, 215.36557);

    /// <summary>Total errors 0 to 5 days after the write, each about what is expected.</summary>
    private static readonly Saturation[] Days =
    [
        new(19.88665, 176.3115),
        new(25.59102, 186.85544),
        new(28.72753, 193.56834),
        new(31.04318, 198.90332),
        new(33.76214, 204.77023),
        new(34.57909, 207.34309),
    ];

    /// <summary>
    /// Total error so many seconds after the write, 0 to 5 days; A and B are linear between the days, as in CrossSim.
    /// </summary>
    public static double Error(double current, double seconds)
    {
        double days = seconds / Day;
        int day = Math.Min((int)days, Days.Length - 2);
        double part = days - day;
        Saturation before = Days[day];
        Saturation after = Days[day + 1];
        var between = new Saturation(before.A + part * (after.A - before.A), before.B + part * (after.B - before.B));
        return between.Sigma(current);
    }

    /// <summary>What comes on top of the error of day 0 until so many seconds after the write.</summary>
    public static double Relaxation(double current, double seconds)
    {
        double then = Error(current, seconds);
        double written = Error(current, 0);
        return Math.Sqrt(Math.Max(then * then - written * written, 0)); // below 0 by rounding only
    }

    /// <summary>The error of one observation.</summary>
    public static double ReadNoise(double current) => Read.Sigma(current);
}
