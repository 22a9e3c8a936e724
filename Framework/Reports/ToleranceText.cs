using Modular.Rigs;
using Modular.Statistics;
using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Describes tolerances in words. Console, CSV and reports share them.</summary>
internal static class ToleranceText
{
    /// <summary>
    /// The number of seeds from which intervals include the truth about as often as they claim
    /// (docs/reading-a-report.md).
    /// </summary>
    private const int Enough = 5;

    private const string Method =
        "The loss at a strength is the accuracy of the same hardware with this imperfection at 0, minus that at the "
        + "strength, seed by seed. A curve that never falls (isotonic regression) is fitted to the mean losses, that at 0 "
        + "included, straight between the strengths. The tolerated strength is where it reaches the loss asked for. ";

    private const string Verdicts =
        "\"Above\" and \"below\" say that even the largest strength costs less, or even the smallest more; \"not "
        + "monotone\", that accuracy grows again at a larger strength. Both are one-sided paired t tests with three seeds "
        + "or more, corrected over all strengths and tolerances. A strength beside \"not monotone\" is that of the fit; one "
        + "number does not describe such a curve. \"Open\" says that the seeds do not tell. ";

    private const string Units =
        "The size is the imperfection's typical size times the strength. A group turns all its members to one strength.";

    /// <summary>Explains how a tolerated strength is found, and how far it can be trusted.</summary>
    /// <param name="level">The chance that an interval of the study misses.</param>
    public static string Explanation(double level) => Method + Intervals(level) + Verdicts + Units;

    /// <summary>
    /// Writes the confidence of the intervals: "95 %"; that of one look where a study looks several times.
    /// </summary>
    public static string Confidence(double level) => $"{Measure.Number(100 * (1 - level))} %";

    /// <summary>The question that a study of tolerances asks.</summary>
    /// <param name="loss">The loss that is asked for, points.</param>
    public static string Question(double loss) =>
        $"How strong may an imperfection be until it costs {Phrases.Points(loss)} of accuracy?";

    /// <summary>
    /// The tolerated strength: "0.62 [0.41, 0.88]", "above 4", "open [2.1, above 4]", "not measured".
    /// </summary>
    public static string Strength(Tolerance tolerance)
    {
        if (tolerance.Verdict == ToleranceVerdict.NotMeasured)
            return "not measured";
        if (tolerance.Verdict == ToleranceVerdict.Open)
            return $"open [{Ends(tolerance)}]";
        string strength = Bound(tolerance, tolerance.Strength);
        if (tolerance.Bounds.Low.Equals(tolerance.Bounds.High) && double.IsInfinity(tolerance.Strength))
            return strength;
        string interval = tolerance.Seeds == 1 ? "one seed" : Ends(tolerance);
        string warning = tolerance.Verdict == ToleranceVerdict.NotMonotone ? ", not monotone" : "";
        return $"{strength} [{interval}]{warning}";
    }

    /// <summary>
    /// The tolerated strength in the device's own unit: "sigma of R0 236.7 ohm"; one line for each member of a group;
    /// empty where there is no strength.
    /// </summary>
    public static IReadOnlyList<string> Sizes(Tolerance tolerance, RigDials dials)
    {
        if (!double.IsFinite(tolerance.Strength))
            return [];
        IReadOnlyList<RigDial> turned = dials.Under(tolerance.Question.Imperfection);
        return [.. turned.Select(dial => Size(dial, tolerance.Strength, isMember: turned.Count > 1))];
    }

    /// <summary>The verdict as scenarios write names: "above-largest".</summary>
    public static string Verdict(ToleranceVerdict verdict) => Text.KebabCase.FromPascal(verdict.ToString());

    /// <summary>The verdict on one end of an interval; empty where there is no interval.</summary>
    public static string EndVerdict(double end)
    {
        if (double.IsNaN(end))
            return "";
        if (double.IsPositiveInfinity(end))
            return Verdict(ToleranceVerdict.AboveLargest);
        if (double.IsNegativeInfinity(end))
            return Verdict(ToleranceVerdict.BelowSmallest);
        return Verdict(ToleranceVerdict.Found);
    }

    /// <summary>Warns of intervals from few seeds; null where there are none.</summary>
    public static string? Caution(IEnumerable<Tolerance> tolerances)
    {
        int fewest = tolerances
            .Select(tolerance => tolerance.Seeds)
            .Where(seeds => seeds > 0)
            .DefaultIfEmpty(Enough)
            .Min();
        if (fewest >= Enough)
            return null;
        string seeds = Phrases.Count(fewest, "seed");
        if (fewest == 1)
            return "One seed gives no interval of a tolerated strength: take five or more.";
        return $"With {seeds} the intervals of tolerated strengths are too narrow: take five or more.";
    }

    /// <summary>The context for readers: "with others".</summary>
    public static string Context(Tolerance tolerance) => tolerance.Question.Words.Replace('-', ' ');

    private static string Size(RigDial dial, double strength, bool isMember)
    {
        string size = Measure.FormatScaled(dial.Imperfection.Typical, strength);
        return isMember ? $"{dial.Name}: {size}" : size;
    }

    private static string Intervals(double level) =>
        $"Its {Confidence(level)} interval comes from drawing whole seeds {SeedBootstrap.Resamples} times with "
        + "replacement (expanded percentiles); with fewer than five seeds it is too narrow, one seed has none. ";

    private static string Ends(Tolerance tolerance) =>
        $"{Bound(tolerance, tolerance.Bounds.Low)}, {Bound(tolerance, tolerance.Bounds.High)}";

    private static string Bound(Tolerance tolerance, double strength)
    {
        if (double.IsNegativeInfinity(strength))
            return $"below {Measure.Number(tolerance.Question.Strengths[1])}";
        if (double.IsPositiveInfinity(strength))
            return $"above {Measure.Number(tolerance.Question.Strengths[^1])}";
        return Measure.Number(strength, digits: 3);
    }
}
