using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Laws of both states from measured resistances.</summary>
internal static class MeasuredLaws
{
    /// <summary>An InvalidDataException where a state was measured less than twice.</summary>
    public static StateLaws FromFile(FileInfo file, MeasurementUse use, ProgrammingCondition condition)
    {
        ILookup<bool, Measurement> states = MeasurementFile.Read(file).ToLookup(one => one.Low);
        return new StateLaws(Law("lrs"), Law("hrs"));

        StateLaw Law(string state)
        {
            Measurement[] measured = [.. states[state == "lrs"]];
            if (measured.Length < 2)
                throw new InvalidDataException(
                    $"{file.Name}: has {(measured.Length == 1 ? "1 measurement" : "no measurement")} of '{state}'; at least 2 of each state were expected. Add some, or choose another file."
                );
            StateLaw law = Fitted(measured, condition, $"measured: {file.Name}");
            return use == MeasurementUse.Fit ? law : Resampled(law, measured);
        }
    }

    /// <summary>
    /// Where devices and cycles cannot be told apart, the condition's share splits the variance, and the source says
    /// so.
    /// </summary>
    private static StateLaw Fitted(Measurement[] measured, ProgrammingCondition condition, string source)
    {
        (double Between, double Within)? told = Variances(measured);
        (double between, double within) = told ?? Split(measured, condition.D2dShare);
        double variance = between + within;
        return new StateLaw
        {
            Median = Math.Exp(measured.Average(one => one.LogResistance)),
            Sigma = Math.Sqrt(variance),
            D2dShare = variance == 0 ? condition.D2dShare : between / variance,
            Source = told is null
                ? $"{source}; share of devices: {condition.SourceOf(nameof(condition.D2dShare))}"
                : source,
        };
    }

    /// <summary>
    /// One-way analysis of variance, method of moments, also for unequal numbers a device; null where no device was
    /// measured twice or all are one.
    /// </summary>
    private static (double Between, double Within)? Variances(Measurement[] measured)
    {
        if (measured.Any(one => one.Device is null))
            return null;
        double[][] devices =
        [
            .. measured.GroupBy(one => one.Device, (_, own) => own.Select(one => one.LogResistance).ToArray()),
        ];
        int count = measured.Length;
        int groups = devices.Length;
        if (groups < 2 || groups == count)
            return null;
        double mean = measured.Average(one => one.LogResistance);
        double among = devices.Sum(own => own.Length * Square(own.Average() - mean)) / (groups - 1);
        double within = devices.Sum(own => own.Sum(x => Square(x - own.Average()))) / (count - groups);
        double size = (count - devices.Sum(own => Square(own.Length)) / count) / (groups - 1);
        return (Math.Max(0, (among - within) / size), within);
    }

    private static (double Between, double Within) Split(Measurement[] measured, double d2dShare)
    {
        double mean = measured.Average(one => one.LogResistance);
        double variance = measured.Sum(one => Square(one.LogResistance - mean)) / (measured.Length - 1);
        return (d2dShare * variance, (1 - d2dShare) * variance);
    }

    /// <summary>The i-th of n sorted resistances stands at the normal quantile of (i - 1/2) / n.</summary>
    private static StateLaw Resampled(StateLaw law, Measurement[] measured)
    {
        double[] sorted = [.. measured.Select(one => one.LogResistance).Order()];
        double[] z =
        [
            .. Enumerable.Range(0, sorted.Length).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / sorted.Length)),
        ];
        var quantiles = new EmpiricalQuantiles(z, sorted);
        return law with { Median = Math.Exp(quantiles.At(0)), Quantiles = quantiles };
    }

    private static double Square(double x) => x * x;
}
