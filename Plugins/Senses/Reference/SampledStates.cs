using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// Devices of both states, by ln(G / siemens). A device of the low-conductance state is misread above a reference, one
/// of the high-conductance state below it.
/// </summary>
internal sealed class SampledStates
{
    /// <summary>
    /// Fewer misread devices than this are too few to place a reference by them; the normal law of ln(G) takes their
    /// place. A count of 100 has a standard error of 10 %.
    /// </summary>
    public const int FewestMisread = 100;

    // Devices that conduct less than this part of the greatest conductance count as if they conducted so much, so that
    // their logarithm is finite; assumed.
    private const double LeastConductance = 1e-12;

    private readonly double[] low; // ln(G), ascending
    private readonly double[] high; // ln(G), ascending

    /// <summary>Takes what sampled devices conduct.</summary>
    public SampledStates(DeviceSample sample)
    {
        double least = LeastConductance * Math.Max(sample.AtMax.Max(), float.Epsilon);
        low = Sorted(sample.AtMin, least);
        high = Sorted(sample.AtMax, least);
    }

    /// <summary>The number of devices of both states.</summary>
    public int Devices => low.Length + high.Length;

    /// <summary>The number of devices of both states that a reference misreads.</summary>
    public int Misread(double reference) => LowMisread(reference) + HighMisread(reference);

    /// <summary>The ln(G) at which equal shares of both states are misread; by bisection.</summary>
    public double EqualError()
    {
        double from = Math.Min(low[0], high[0]);
        double to = Math.Max(low[^1], high[^1]);
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (from + to) / 2;
            if ((double)LowMisread(middle) / low.Length > (double)HighMisread(middle) / high.Length)
                from = middle;
            else
                to = middle;
        }
        return (from + to) / 2;
    }

    /// <summary>The ln(G) at which the sum of both shares of misread devices is least.</summary>
    public double LeastError()
    {
        double[] between = [.. low.Concat(high).Order()];
        double best = between[0];
        double least = double.PositiveInfinity;
        int passedLow = 0;
        int passedHigh = 0;
        for (int i = 0; i + 1 < between.Length; i++)
        {
            double reference = (between[i] + between[i + 1]) / 2;
            while (passedLow < low.Length && low[passedLow] < reference)
                passedLow++;
            while (passedHigh < high.Length && high[passedHigh] < reference)
                passedHigh++;
            double misread = (double)(low.Length - passedLow) / low.Length + (double)passedHigh / high.Length;
            if (misread >= least)
                continue;
            least = misread;
            best = reference;
        }
        return best;
    }

    /// <summary>The ln(G) that lies equally many standard deviations from the medians of both states.</summary>
    public double EqualSigmas()
    {
        double spreads = Sigma(low) + Sigma(high);
        if (spreads == 0)
            return (Median(low) + Median(high)) / 2;
        return (Median(low) * Sigma(high) + Median(high) * Sigma(low)) / spreads;
    }

    /// <summary>
    /// The ln(G) between the medians at which normal laws of both states are equally dense: there their total error is
    /// least. By bisection.
    /// </summary>
    public double EqualDensities()
    {
        if (Sigma(low) == 0 || Sigma(high) == 0)
            return EqualSigmas();
        double from = Median(low);
        double to = Median(high);
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (from + to) / 2;
            if (LogDensity(low, middle) > LogDensity(high, middle))
                from = middle;
            else
                to = middle;
        }
        return (from + to) / 2;
    }

    private int LowMisread(double reference) => low.Length - Below(low, reference);

    private int HighMisread(double reference) => Below(high, reference);

    /// <summary>The number of sorted values below a reference.</summary>
    private static int Below(double[] sorted, double reference)
    {
        int from = 0;
        int to = sorted.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            if (sorted[middle] < reference)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static double Median(double[] sorted) => Quantile(sorted, 0.5);

    /// <summary>
    /// The standard deviation of a normal law with the same central 68 %, so that a few stuck devices do not count.
    /// </summary>
    private static double Sigma(double[] sorted) =>
        (Quantile(sorted, NormalShareBelowOneSigma) - Quantile(sorted, 1 - NormalShareBelowOneSigma)) / 2;

    private const double NormalShareBelowOneSigma = 0.8413447460685429; // Phi(1)

    private static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int left = (int)at;
        int right = Math.Min(left + 1, sorted.Length - 1);
        return sorted[left] + (at - left) * (sorted[right] - sorted[left]);
    }

    private static double LogDensity(double[] sorted, double x)
    {
        double sigma = Sigma(sorted);
        double z = (x - Median(sorted)) / sigma;
        return -z * z / 2 - Math.Log(sigma);
    }

    private static double[] Sorted(IReadOnlyList<float> conductances, double least)
    {
        double[] logs = [.. conductances.Select(one => Math.Log(Math.Max(one, least)))];
        Array.Sort(logs);
        return logs;
    }
}
