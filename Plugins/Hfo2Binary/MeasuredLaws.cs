using MathNet.Numerics.Distributions;
using Modular.Measurements;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Makes the laws of both states from measured resistances.</summary>
internal static class MeasuredLaws
{
    /// <summary>
    /// The laws that a file of measurements gives. Throws an InvalidDataException where a state was measured less than
    /// twice.
    /// </summary>
    /// <param name="file">The file that holds the measurements.</param>
    /// <param name="settings">What the file does not say itself.</param>
    /// <param name="use">Whether laws are fitted or measurements are resampled.</param>
    /// <param name="condition">The condition whose share of the variance holds where the file does not tell it.</param>
    public static StateLaws FromFile(
        FileInfo file,
        ReadingSettings settings,
        MeasurementUse use,
        ProgrammingCondition condition
    )
    {
        ILookup<bool, Measurement> states = MeasurementFile.Read(file, settings).ToLookup(one => one.Low);
        Measurement[] low = [.. states[true]];
        Measurement[] high = [.. states[false]];
        CheckCount(file, "lrs", low.Length);
        CheckCount(file, "hrs", high.Length);
        string source = $"measured: {file.Name}";
        var fitted = new StateLaws(Fit(low, condition, source), Fit(high, condition, source));
        fitted = fitted with { Caveats = [.. MeasurementCaveats.List(file, fitted, low, high, use)] };
        if (use == MeasurementUse.Fit)
            return fitted;
        return fitted with { Low = Resample(fitted.Low, low), High = Resample(fitted.High, high) };
    }

    private static void CheckCount(FileInfo file, string state, int count)
    {
        if (count >= 2)
            return;
        string found = count == 1 ? "1 measurement" : "no measurement";
        throw new InvalidDataException(
            $"{file.Name}: has {found} of '{state}'; at least 2 of each state were expected. "
                + "Add some, or choose another file."
        );
    }

    /// <summary>
    /// Fits a log-normal law. Where devices and cycles cannot be told apart, the condition's share splits the variance,
    /// and the source says so.
    /// </summary>
    private static StateLaw Fit(Measurement[] measured, ProgrammingCondition condition, string source)
    {
        bool isOne = VarianceComponents.IsOneDevice(measured);
        double assumedShare = isOne ? 0 : condition.D2dShare;
        VarianceComponents? estimated = VarianceComponents.Estimate(measured);
        VarianceComponents variance = estimated ?? VarianceComponents.Assume(measured, assumedShare);
        if (isOne)
            source += "; one device, so nothing is known of how devices differ";
        else if (estimated is null)
            source += $"; share of devices: {condition.SourceOf(nameof(condition.D2dShare))}";
        return new StateLaw
        {
            Median = Math.Exp(measured.Average(one => one.LogResistance)),
            Sigma = Math.Sqrt(variance.Total),
            D2dShare = variance.Total == 0 ? assumedShare : variance.Between / variance.Total,
            Source = source,
        };
    }

    /// <summary>
    /// Replaces the log-normal shape of a law by the measured one: the i-th of n sorted resistances stands at the
    /// normal quantile of (i - 1/2) / n.
    /// </summary>
    private static StateLaw Resample(StateLaw law, Measurement[] measured)
    {
        double[] sorted = [.. measured.Select(one => one.LogResistance).Order()];
        double[] z = new double[sorted.Length];
        for (int i = 0; i < z.Length; i++)
            z[i] = Normal.InvCDF(0, 1, (i + 0.5) / sorted.Length);
        var quantiles = new EmpiricalQuantiles(z, sorted);
        return law with { Median = Math.Exp(quantiles.At(0)), Quantiles = quantiles };
    }
}
