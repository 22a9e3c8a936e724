using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>Laws of both states from measured resistances.</summary>
internal static class MeasuredLaws
{
    /// <summary>An InvalidDataException where a state was measured less than twice.</summary>
    public static StateLaws Of(FileInfo file, MeasurementUse use, double d2dShare)
    {
        ILookup<bool, Measurement> states = MeasurementFile.Read(file).ToLookup(one => one.Low);
        return new StateLaws(Law(true), Law(false)) { Source = $"measured: {file.Name}" };

        StateLaw Law(bool low) => states[low].Count() >= 2
            ? Fitted([.. states[low]], use, d2dShare)
            : throw new InvalidDataException(
                $"{file.Name}: has {states[low].Count()} measurements of '{(low ? "lrs" : "hrs")}'; at least 2 of each state were expected. Add some, or choose another file.");
    }

    private static StateLaw Fitted(Measurement[] measured, MeasurementUse use, double d2dShare)
    {
        (double between, double within) = Variances(measured) ?? Split(measured, d2dShare);
        double variance = between + within;
        var law = new StateLaw
        {
            Median = Math.Exp(measured.Average(one => one.LogResistance)),
            Sigma = Math.Sqrt(variance),
            D2dShare = variance == 0 ? d2dShare : between / variance,
        };
        return use == MeasurementUse.Fit ? law : Resampled(law, measured);
    }

    /// <summary>One-way analysis of variance, method of moments, also for unequal numbers a device; null where no device was measured twice or all are one.</summary>
    private static (double Between, double Within)? Variances(Measurement[] measured)
    {
        if (measured.Any(one => one.Device is null)) return null;
        double[][] devices = [.. measured.GroupBy(one => one.Device, (_, own) => own.Select(one => one.LogResistance).ToArray())];
        int count = measured.Length, groups = devices.Length;
        if (groups < 2 || groups == count) return null;
        double mean = measured.Average(one => one.LogResistance);
        double among = devices.Sum(own => own.Length * Square(own.Average() - mean)) / (groups - 1);
        double within = devices.Sum(own => own.Sum(x => Square(x - own.Average()))) / (count - groups);
        double size = (count - devices.Sum(own => Square(own.Length)) / count) / (groups - 1);
        return (Math.Max(0, (among - within) / size), within);
    }

    private static (double Between, double Within) Split(Measurement[] measured, double d2dShare)
    {
        double mean = measured.Average(one => one.LogResistance), variance = measured.Sum(one => Square(one.LogResistance - mean)) / (measured.Length - 1);
        return (d2dShare * variance, (1 - d2dShare) * variance);
    }

    /// <summary>The i-th of n sorted resistances stands at the normal quantile of (i - 1/2) / n.</summary>
    private static StateLaw Resampled(StateLaw law, Measurement[] measured)
    {
        double[] sorted = [.. measured.Select(one => one.LogResistance).Order()];
        double[] z = [.. Enumerable.Range(0, sorted.Length).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / sorted.Length))];
        var quantiles = new EmpiricalQuantiles(z, sorted);
        return law with { Median = Math.Exp(quantiles.At(0)), Quantiles = quantiles };
    }

    private static double Square(double x) => x * x;
}
