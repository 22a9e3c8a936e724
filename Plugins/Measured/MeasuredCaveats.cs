using System.Globalization;
using MathNet.Numerics.Distributions;

namespace Modular.Plugins.Measured;

/// <summary>What a reader must know of the measurements and of the fit, in sentences.</summary>
internal sealed class MeasuredCaveats(MeasuredModel model)
{
    private const int LeastOfGroup = 8; // devices (assumed)
    private const double LeastTrend = 0.01; // ln(G)
    private const double MostJitter = 1.1; // of first times, a factor (assumed)

    /// <summary>All sentences; none where there is nothing to say.</summary>
    public IReadOnlyList<string> All => [.. Responses(), .. Ranges(), .. Writes(), .. Reads(), .. Drifts()];

    private IEnumerable<string> AtEdge() =>
        new[] { model.Lowering, model.Raising }.OfType<FittedDirection>().SelectMany(direction => direction.AtEdge);

    /// <summary>
    /// Writes that miss by more than three standard deviations, where a normal law has too few: binomial test with 0.27
    /// %, at 0.001 (assumed).
    /// </summary>
    private IEnumerable<string> Writes()
    {
        if (model.Writes is not { } writes)
            yield break;
        double rate = 2 * Normal.CDF(0, 1, -3);
        if (writes.Beyond == 0 || 1 - Binomial.CDF(rate, writes.Count, writes.Beyond - 1) >= 0.001)
            yield break;
        yield return $"{model.Options.Levels!.Name}: {writes.Beyond} of {writes.Count} writes miss by more than three standard "
            + $"deviations, where the normal law of the memory has {Number(rate * writes.Count)}: its tails are too light for "
            + "what reads wrong.";
    }

    /// <summary>
    /// Reads that follow each other are alike where their correlation lies above 0.1 (assumed) and beyond three
    /// standard errors of independent reads, 1 / sqrt(pairs).
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

    /// <summary>
    /// Devices whose first readings lie at different times; up to a tenth is taken for jitter (assumed).
    /// </summary>
    private string? Starts()
    {
        if (model.Drift is not { } drift || drift.LastStart <= MostJitter * drift.FirstStart)
            return null;
        return $"{model.Options.Drift!.Name}: devices are first read at {Seconds(drift.FirstStart)} to "
            + $"{Seconds(drift.LastStart)} s after the write. Drift counts from the median, {Seconds(drift.Start)} s, and the "
            + "state of a device is that of its own line at this time.";
    }

    private static string Seconds(double time) => time.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>
    /// Spread and mean of drift over devices, tested between the lower and the upper half of the states.
    /// </summary>
    private IEnumerable<string> Drifts()
    {
        if (Starts() is { } starts)
            yield return starts;
        if (model.Drift?.Halves is { Differ: true } halves)
            yield return $"{model.Options.Drift!.Name}: the drift exponent depends on the state: its spread over devices is "
                + $"{Number(halves.LowSigma)} below {Number(1e6 * halves.Boundary)} uS and {Number(halves.HighSigma)} above (F "
                + $"test: probability {Number(halves.Probability)} by chance), its mean {Number(halves.LowMean)} and "
                + $"{Number(halves.HighMean)} (t test: {Number(halves.MeanProbability)}). {OfStates(model.Drift)}";
        foreach (string group in Groups())
            yield return group;
        if (model.Drift?.Bend is { } bend && bend.Probability < 0.001 && Math.Abs(bend.Middle) >= LeastTrend)
            yield return $"{model.Options.Drift!.Name}: drift is no straight line in ln(t): in the middle of the measured times "
                + $"ln(G) lies {Number(Math.Abs(bend.Middle))} {(bend.Middle > 0 ? "above" : "below")} the line through both ends "
                + $"(mean over {bend.Devices} devices, t test: probability {Number(bend.Probability)} by chance). The memory "
                + "draws a straight line, and goes on with it beyond the measured times.";
    }

    /// <summary>
    /// Groups of states with too few devices for their spread: fewer than eight, a standard error of 27 %.
    /// </summary>
    private IEnumerable<string> Groups()
    {
        if (model.Drift?.States is not { } states)
            yield break;
        string file = model.Options.Drift!.Name;
        DriftState[] small = [.. states.All.Where(state => state.Exponents.Count < LeastOfGroup)];
        if (small.Length > 0)
            yield return $"{file}: of some states there are fewer than {LeastOfGroup} devices ({Counts(small)}), too few for "
                + "the spread of their drift exponent: its interval says how little is known of it. Measure more of them.";
        if (states.Alone.Count > 0)
            yield return $"{file}: the drift by state leaves out {string.Join(" and ", states.Alone.Select(Micro))}, one or two "
                + "devices that are far from all others: such states drift as the nearest group does. Measure more of them.";
    }

    private static string Counts(IEnumerable<DriftState> groups) =>
        string.Join(", ", groups.Select(group => $"{group.Exponents.Count} about {Micro(group.Conductance)}"));

    private static string Micro(double siemens) => (1e6 * siemens).ToString("G3", CultureInfo.InvariantCulture) + " uS";

    private static string OfStates(Drift drift)
    {
        if (drift.States is { } states)
            return "The memory draws an exponent by the state that a device is written to, from "
                + $"{states.All.Count} groups of like states.";
        return "The memory has one mean and one spread for all states, as 'drift-exponent: one' asks.";
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
        foreach (IGrouping<string, string> parameter in AtEdge().GroupBy(name => name))
            yield return $"{model.Options.Data!.Name}: '{parameter.Key}' of {parameter.Count()} of {model.DeviceCount} devices "
                + "lies at the edge of what the law's fit searches: their curves do not determine it, and its mean and spread "
                + "are those of the edge. Choose another law, or measure more pulses.";
    }

    /// <summary>
    /// What a law leaves is a trend where it is at least 1 % (assumed) and more than twice (assumed) as large as the
    /// scatter of neighbouring readings about the law: the root of half the mean squared difference of neighbours (J.
    /// von Neumann, Ann. Math. Stat. 12 (1941) 367). Noise gives as much of both.
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
