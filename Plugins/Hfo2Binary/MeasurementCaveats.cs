using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>What a reader must know of measured resistances, in sentences.</summary>
internal static class MeasurementCaveats
{
    /// <summary>
    /// The share of the tests that would blame the law by chance (assumed). The count of measurements beyond the middle
    /// is tested as binomial with the law's own rate.
    /// </summary>
    private const double Significance = 0.001;

    /// <summary>
    /// One device only, a window that closes, and tails across the middle of the window that a log-normal law lacks.
    /// </summary>
    public static IEnumerable<string> List(
        FileInfo file,
        StateLaws laws,
        Measurement[] low,
        Measurement[] high,
        MeasurementUse use
    )
    {
        if (VarianceComponents.IsOneDevice([.. low, .. high]))
            yield return $"{file.Name} holds the cycles of one device: nothing is known of how devices differ, and "
                + "device-to-device is 0.";
        if (WindowClosing.Find(low, high) is { } closing)
            yield return $"{file.Name}: the window closes while cycles pass: ln(HRS / LRS) falls from "
                + $"{Number(closing.FirstWindow)} at cycle {Number(closing.First)} to {Number(closing.LastWindow)} at cycle "
                + $"{Number(closing.Last)} (t test of a line in ln(1 + cycle)). All cycles are pooled, so that this wear counts "
                + "as cycle-to-cycle spread. Keep the cycles of the age that you study; 'endurance' has a law of its own.";
        if (use == MeasurementUse.Resample)
            yield break;
        double middle = -Math.Log(laws.Middle);
        double lowRate = 1 - Normal.CDF(Math.Log(laws.Low.Median), laws.Low.Sigma, middle);
        double highRate = Normal.CDF(Math.Log(laws.High.Median), laws.High.Sigma, middle);
        if (Tail(file, "lrs", low.Length, low.Count(one => one.LogResistance > middle), lowRate) is { } lowTail)
            yield return lowTail;
        if (Tail(file, "hrs", high.Length, high.Count(one => one.LogResistance < middle), highRate) is { } highTail)
            yield return highTail;
    }

    /// <summary>Says that more measurements lie beyond the middle than the law gives; null where they do not.</summary>
    private static string? Tail(FileInfo file, string state, int count, int beyond, double rate)
    {
        if (beyond == 0 || double.IsNaN(rate))
            return null;
        double chance = rate <= 0 ? 0 : 1 - Binomial.CDF(Math.Min(rate, 1), count, beyond - 1);
        if (chance >= Significance)
            return null;
        return $"{file.Name}: {beyond} of {count} measurements of '{state}' ({Percent((double)beyond / count)}) lie beyond "
            + $"the middle between both states, where the log-normal law puts {Percent(rate)}: its tail is too light for "
            + "errors of reading. Take 'use: resample', which draws from the measurements.";
    }

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("G2", CultureInfo.InvariantCulture) + " %";
}
