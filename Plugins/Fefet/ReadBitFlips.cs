using Modular.Contracts;

namespace Modular.Plugins.Fefet;

/// <summary>
/// Reads that take a low conductance for a high one, or the other way round, at rates of their own that grow with
/// temperature (assumed). Reads are draws of both streams.
/// </summary>
internal sealed class ReadBitFlips
{
    /// <summary>The temperature at which the options give the rates, kelvin.</summary>
    public const double Room = 300;

    private readonly Dial toHigh;
    private readonly Dial toLow;
    private readonly double rise;
    private readonly double fall;

    public ReadBitFlips(FefetOptions options, Conditions conditions)
    {
        toHigh = conditions["p01"];
        toLow = conditions["p10"];
        double factor = Factor(options, conditions.Temperature);
        rise = toHigh.Strength * options.P01 * factor;
        fall = toLow.Strength * options.P10 * factor;
    }

    /// <summary>The factor between the rates at a temperature, kelvin, and those at 300 K.</summary>
    public static double Factor(FefetOptions options, double temperature) =>
        Math.Exp(options.TemperatureSlope * (temperature - Room));

    /// <summary>
    /// Mirrors the shares of devices first, first + 1, ... that are read wrong at the middle of the range.
    /// </summary>
    public void Apply(long read, int first, Span<double> shares)
    {
        if (rise == 0 && fall == 0)
            return;
        Span<double> up = stackalloc double[shares.Length];
        Span<double> down = stackalloc double[shares.Length];
        toHigh.Random.Uniform(read, first, up);
        toLow.Random.Uniform(read, first, down);
        for (int i = 0; i < shares.Length; i++)
        {
            bool isLow = shares[i] < 0.5;
            bool flips = isLow ? up[i] < rise : down[i] < fall;
            if (flips)
                shares[i] = 1 - shares[i];
        }
    }
}
