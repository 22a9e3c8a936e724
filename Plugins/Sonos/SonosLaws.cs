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

    /// <summary>
    /// Above this current the drift is that at it, amperes (assumed): the polynomials of the source run away from
    /// there, from -39 nA at 1400 nA to -246 nA at 1600 nA after a day.
    /// </summary>
    public const double DriftLimit = 1400e-9;

    private const double Day = 86400;
    private const double Nano = 1e-9;

    /// <summary>
    /// Change of the mean current 1 to 5 days after the write, nanoamperes, as polynomials of the current in
    /// nanoamperes: coefficients of 1, I, I^2, ... (fits to Fig. 10(b) of the paper).
    /// </summary>
    private static readonly double[][] Means =
    [
        [
            6.83650e-01,
            6.51250e-03,
            -4.03163e-04,
            3.37944e-06,
            -1.87435e-08,
            5.88902e-11,
            -1.07685e-13,
            1.17751e-16,
            -7.60016e-20,
            2.67255e-23,
            -3.94954e-27,
        ],
        [
            6.60925e-01,
            8.60627e-03,
            -1.72936e-04,
            7.44096e-07,
            -5.94866e-09,
            2.36734e-11,
            -4.83740e-14,
            5.56072e-17,
            -3.65397e-20,
            1.28405e-23,
            -1.87450e-27,
        ],
        [
            1.15821e00,
            1.96116e-02,
            -4.70807e-04,
            3.67510e-06,
            -2.08786e-08,
            6.59752e-11,
            -1.19499e-13,
            1.28435e-16,
            -8.11574e-20,
            2.78802e-23,
            -4.02057e-27,
        ],
        [
            8.72216e-01,
            1.70926e-02,
            -2.23370e-04,
            1.57526e-06,
            -1.32779e-08,
            5.08256e-11,
            -1.01251e-13,
            1.14633e-16,
            -7.46124e-20,
            2.60559e-23,
            -3.78724e-27,
        ],
        [
            1.15294e00,
            1.03149e-02,
            -6.05199e-05,
            1.76086e-08,
            -6.46690e-09,
            3.39044e-11,
            -7.53872e-14,
            8.98185e-17,
            -6.00346e-20,
            2.12615e-23,
            -3.11099e-27,
        ],
    ];

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

    /// <summary>
    /// Change of the mean current so many seconds after the write, amperes; linear between the days, 0 at once.
    /// </summary>
    public static double Drift(double current, double seconds)
    {
        double nanoamperes = Math.Min(current, DriftLimit) / Nano;
        double days = seconds / Day;
        int day = Math.Min((int)days, Means.Length - 1);
        double before = day == 0 ? 0 : Evaluate(Means[day - 1], nanoamperes);
        double after = Evaluate(Means[day], nanoamperes);
        return Nano * (before + (days - day) * (after - before));
    }

    private static double Evaluate(double[] coefficients, double x)
    {
        double sum = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    /// <summary>The error of one observation.</summary>
    public static double ReadNoise(double current) => Read.Sigma(current);
}
