using Modular.Rigs;
using Modular.Statistics;
using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Tolerances in words; the console and the reports share them.</summary>
internal static class ToleranceText
{
    public const string Explanation =
        "The loss at a strength is the accuracy of the same hardware with this imperfection at 0, minus that at the strength, seed by seed. Through the mean losses goes a curve that never falls (isotonic "
        + "regression), straight between the strengths; the tolerated strength is where it reaches the loss asked for. ";

    public const string Caution =
        "\"Not monotone\" says that accuracy grows again at a larger strength (one-sided paired t tests of every two strengths, Holm's correction, 5 %, from three seeds on): one number does not describe "
        + "such a curve, and what is given is that of the fit. ";

    /// <summary>How the interval is made.</summary>
    public static readonly string Intervals = FormattableString.Invariant(
        $"Its 95 % interval comes from drawing whole seeds {SeedBootstrap.Resamples} times with replacement (expanded percentiles); with fewer than five seeds it is too narrow, one seed has none. "
    );

    public const string Units =
        "The size is the imperfection's typical size times the strength. A group turns all its members to one strength.";

    public static string Question(double loss) =>
        $"How strong may an imperfection be until it costs {Numbers.Size(loss)} {(loss == 1 ? "point" : "points")} of accuracy?";

    /// <summary>"0.62 [0.41, 0.88]", "above 4 [2.1, above 4]", "not measured".</summary>
    public static string Strength(Tolerance tolerance)
    {
        if (tolerance.Verdict == ToleranceVerdict.NotMeasured)
            return "not measured";
        if (tolerance.Bounds.Low.Equals(tolerance.Bounds.High) && double.IsInfinity(tolerance.Strength))
            return Bound(tolerance, tolerance.Strength);
        string interval =
            tolerance.Seeds == 1
                ? "one seed"
                : $"{Bound(tolerance, tolerance.Bounds.Low)}, {Bound(tolerance, tolerance.Bounds.High)}";
        return $"{Bound(tolerance, tolerance.Strength)} [{interval}]{(tolerance.Verdict == ToleranceVerdict.NotMonotone ? ", not monotone" : "")}";
    }

    /// <summary>
    /// In the device's own units: "sigma of R0 236.7 ohm"; a line for each member of a group; none where there is no
    /// strength.
    /// </summary>
    public static IEnumerable<string> Sizes(Tolerance tolerance, RigDials dials)
    {
        if (!double.IsFinite(tolerance.Strength))
            return [];
        IReadOnlyList<RigDial> turned = dials.Under(tolerance.Question.Imperfection);
        return turned.Select(dial =>
            (turned.Count > 1 ? $"{dial.Name}: " : "")
            + Measure.FormatScaled(dial.Imperfection.Typical, tolerance.Strength)
        );
    }

    /// <summary>As scenarios write names: "above-largest".</summary>
    public static string Verdict(ToleranceVerdict verdict) => Text.KebabCase.FromPascal(verdict.ToString());

    /// <summary>Where an end of an interval lies; nothing where there is no interval.</summary>
    public static string End(double end) =>
        double.IsNaN(end)
            ? ""
            : Verdict(
                double.IsPositiveInfinity(end) ? ToleranceVerdict.AboveLargest
                : double.IsNegativeInfinity(end) ? ToleranceVerdict.BelowSmallest
                : ToleranceVerdict.Found
            );

    /// <summary>"with others" for a reader.</summary>
    public static string Context(Tolerance tolerance) => tolerance.Question.Words.Replace('-', ' ');

    private static string Bound(Tolerance tolerance, double strength) =>
        double.IsNegativeInfinity(strength) ? $"below {Numbers.Size(tolerance.Question.Strengths[1])}"
        : double.IsPositiveInfinity(strength) ? $"above {Numbers.Size(tolerance.Question.Strengths[^1])}"
        : strength.ToString("G3", System.Globalization.CultureInfo.InvariantCulture);
}
