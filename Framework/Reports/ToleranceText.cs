using Modular.Rigs;
using Modular.Statistics;
using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Tolerances in words. Console, CSV and reports share them.</summary>
internal static class ToleranceText
{
    private const string Method =
        "The loss at a strength is the accuracy of the same hardware with this imperfection at 0, minus that at the "
        + "strength, seed by seed. A curve that never falls (isotonic regression) is fitted to the mean losses, straight "
        + "between the strengths. The tolerated strength is where it reaches the loss asked for. ";

    private const string Caution =
        "\"Not monotone\" says that accuracy grows again at a larger strength (one-sided paired t tests of every two "
        + "strengths, Holm's correction, 5 %, from three seeds on). One number does not describe such a curve; the "
        + "strength given is that of the fit. ";

    private const string Units =
        "The size is the imperfection's typical size times the strength. A group turns all its members to one strength.";

    private static readonly string Intervals =
        $"Its 95 % interval comes from drawing whole seeds {SeedBootstrap.Resamples} times with replacement (expanded "
        + "percentiles); with fewer than five seeds it is too narrow, one seed has none. ";

    /// <summary>How a tolerated strength is found, and how far it can be trusted.</summary>
    public static readonly string Explanation = Method + Intervals + Caution + Units;

    /// <summary>The question that a study of tolerances asks.</summary>
    /// <param name="loss">The loss asked for, points.</param>
    public static string Question(double loss) =>
        $"How strong may an imperfection be until it costs {Measure.Number(loss)} {(loss == 1 ? "point" : "points")} of accuracy?";

    /// <summary>The tolerated strength: "0.62 [0.41, 0.88]", "above 4 [2.1, above 4]", "not measured".</summary>
    public static string Strength(Tolerance tolerance)
    {
        if (tolerance.Verdict == ToleranceVerdict.NotMeasured)
            return "not measured";
        string strength = Bound(tolerance, tolerance.Strength);
        if (tolerance.Bounds.Low.Equals(tolerance.Bounds.High) && double.IsInfinity(tolerance.Strength))
            return strength;
        string interval = tolerance.Seeds == 1 ? "one seed" : Ends(tolerance);
        string warning = tolerance.Verdict == ToleranceVerdict.NotMonotone ? ", not monotone" : "";
        return $"{strength} [{interval}]{warning}";
    }

    /// <summary>
    /// The tolerated strength in the device's own units: "sigma of R0 236.7 ohm"; a line for each member of a group;
    /// none where there is no strength.
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

    /// <summary>The verdict on an end of an interval; empty where there is no interval.</summary>
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

    /// <summary>The context for a reader: "with others".</summary>
    public static string Context(Tolerance tolerance) => tolerance.Question.Words.Replace('-', ' ');

    private static string Size(RigDial dial, double strength, bool isMember)
    {
        string size = Measure.FormatScaled(dial.Imperfection.Typical, strength);
        return isMember ? $"{dial.Name}: {size}" : size;
    }

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
