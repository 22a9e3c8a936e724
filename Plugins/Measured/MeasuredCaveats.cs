using System.Globalization;

namespace Modular.Plugins.Measured;

/// <summary>What a reader must know of the measurements and of the fit, in sentences.</summary>
internal sealed class MeasuredCaveats(MeasuredModel model)
{
    private const double LeastTrend = 0.01; // ln(G)

    /// <summary>All sentences; none where there is nothing to say.</summary>
    public IReadOnlyList<string> All => [.. Responses(), .. Ranges(), .. Reads(), .. Drifts()];

    /// <summary>
    /// Reads that follow each other are alike where their correlation lies above 0.1 (assumed) and beyond three standard
    /// errors of independent reads, 1 / sqrt(pairs).
    /// </summary>
    private IEnumerable<string> Reads()
    {
        if (model.Reads is not { Pairs: > 0 } reads)
            yield break;
        double error = 1 / Math.Sqrt(reads.Pairs);
        if (reads.Neighbours > Math.Max(0.1, 3 * error))
            yield return $"{model.Options.Reads!.Name}: reads that follow each other are alike: their correlation is "
                + $"{Number(reads.Neighbours)}, that of independent reads would be 0 with a standard error of {Number(error)}. "
                + "The memory draws each read anew, so that the mean of many reads is better than that of the devices.";
    }

    /// <summary>The spread of drift over devices, tested between the lower and the upper half of the states.</summary>
    private IEnumerable<string> Drifts()
    {
        if (model.Drift?.ByState is { } halves && halves.Probability < 0.001)
            yield return $"{model.Options.Drift!.Name}: the drift exponent depends on the state: its spread over devices is "
                + $"{Number(halves.LowSigma)} below {Number(1e6 * halves.Boundary)} uS and {Number(halves.HighSigma)} above (F "
                + $"test: probability {Number(halves.Probability)} by chance), its mean {Number(halves.LowMean)} and "
                + $"{Number(halves.HighMean)}. The memory has one mean and one spread for all states.";
    }

    private static string Number(double value) => value.ToString("G2", CultureInfo.InvariantCulture);

    private IEnumerable<string> Ranges()
    {
        if (!model.HasRange)
            yield return "The devices hold one state only, so the range that they are written over is not known: a scenario "
                + "needs g-min and g-max (--g-min, --g-max).";
    }

    private IEnumerable<string> Responses()
    {
        foreach (string leftOut in model.LeftOut?.Caveats ?? [])
            yield return leftOut;
        if (model.Branches?.Caveat is { } unequal)
            yield return unequal;
        if (Trend() is { } trend)
            yield return trend;
    }

    /// <summary>
    /// What a law leaves is a trend where it is at least 1 % (assumed) and more than twice (assumed) as large as the
    /// scatter of neighbouring readings about the law: the root of half the mean squared difference of neighbours (J. von
    /// Neumann, Ann. Math. Stat. 12 (1941) 367). Noise gives as much of both.
    /// </summary>
    private string? Trend()
    {
        if (
            model.Goodness is not { } goodness
            || model.Lowering is SampledDirection
            || model.Raising is SampledDirection
        )
            return null;
        double left = Math.Sqrt(goodness.Residuals.Average(curve => curve.MeanSquare));
        double scatter = Math.Sqrt(goodness.Residuals.Average(curve => curve.MeanSquareOfSteps) / 2);
        if (left < LeastTrend || left < 2 * scatter)
            return null;
        return $"{model.Options.Data!.Name}: the law misses the curves by {Number(left)} ln(G), and neighbouring readings "
            + $"scatter about it by {Number(scatter)} only: what it leaves is a trend and no noise, and the memory draws it "
            + "as cycle-to-cycle variation. Choose another law, or 'as-measured'.";
    }
}
