using Modular.Descriptions;
using Modular.Reports.Tables;
using Modular.Statistics;
using Modular.Studies.Tunings;
using Modular.Text;

namespace Modular.Reports;

/// <summary>The part of a report on the tuning: which settings were tried, which was best, and how clearly.</summary>
internal sealed record TuningReport
{
    /// <summary>The heading of the part on the tuning.</summary>
    public const string Heading = "What was tuned before the study";

    /// <summary>Which settings were tried, on which samples and for which hardware, in sentences.</summary>
    public required IReadOnlyList<string> Design { get; init; }

    /// <summary>What was found, in sentences.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>One table for each hardware that was tuned.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>The sentences on design and findings, in this order.</summary>
    public IEnumerable<string> Sentences => Design.Concat(Findings);

    /// <summary>Writes the results so far; null where nothing is tuned.</summary>
    public static TuningReport? Write(StudyResults results)
    {
        if (results.Study.Tuning is not { } tuning || results.Tuned.Count == 0)
            return null;
        return new TuningReport
        {
            Design = TuningText.Describe(results.Study, tuning),
            Findings = [.. results.Tuned.SelectMany(Tell)],
            Tables = [.. results.Tuned.Select(TuningTable.Build)],
        };
    }

    /// <summary>
    /// Describes one hardware: the best setting, the next, settings at the edge of the grid, failures.
    /// </summary>
    public static IEnumerable<string> Tell(TunedHardware tuned)
    {
        string hardware = TuningText.Hardware(tuned.Hardware);
        if (tuned.Ended < tuned.Planned)
            yield return $"Tuning on {hardware} is not finished: {tuned.Ended} of {tuned.Planned} trials have ended, "
                + "and the study waits for them.";
        else if (tuned.Best is null)
            yield return $"No setting could be chosen on {hardware}, for each of them failed: {tuned.Tried[0].Failure}";
        if (tuned.Best is { } best)
            yield return Best(tuned, best, hardware);
        foreach (string option in tuned.Edges)
            yield return Edge(tuned, option);
        string[] failed = [.. tuned.Tried.Where(one => one.Failure is not null).Select(one => one.Setting.Words)];
        if (failed.Length > 0 && tuned.Best is not null)
            yield return $"{Phrases.Count(failed.Length, "setting")} failed on {hardware} and could not be chosen: "
                + $"{string.Join("; ", failed)}.";
    }

    private static string Best(TunedHardware tuned, TriedSetting best, string hardware)
    {
        string sentence =
            $"Tuned on {hardware}: {best.Setting.Words} is best, with {Numbers.Points(best.Accuracy)} % of the held-out "
            + "samples.";
        if (tuned.Second is not { } second)
            return sentence;
        Interval lead = best.Better(second);
        string next = $"{sentence} Next is {second.Setting.Words}, {Numbers.Points(lead)} points behind";
        if (lead.Low > 0)
            return $"{next}.";
        return $"{next}: these seeds cannot tell the two apart.";
    }

    private static string Edge(TunedHardware tuned, string option)
    {
        string best = tuned.Best!.Setting.Options[option];
        string[] values = [.. tuned.Values(option).Select(Measure.Number)];
        string end = tuned.IsLeast(option) ? "least" : "greatest";
        return $"The best {option}, {best}, lies at the edge of its grid: it is the {end} of "
            + $"{string.Join(", ", values)}, and what lies beyond was not tried.";
    }
}
