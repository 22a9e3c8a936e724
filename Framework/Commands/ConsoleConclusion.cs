using Modular.Reports;
using Modular.Runs;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Trials;

namespace Modular.Commands;

/// <summary>
/// The end of a study, or the state of one that is not finished: the results in its folder, the ranking on the console.
/// </summary>
internal static class ConsoleConclusion
{
    /// <param name="study">The scenario and its plan.</param>
    /// <param name="folder">Where the trials are.</param>
    /// <param name="again">What to do about trials that failed: "Give the same command again".</param>
    public static int Publish(Study study, RunFolder folder, string again)
    {
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(study.Plan);
        Ranking ranking = Ranking.Compute(study, outcomes);
        ResultFiles.Write(folder, study, ranking, outcomes);
        ConsoleRanking.Show(ranking, outcomes);
        ConsoleTolerances.Show(Tolerances.Compute(study, outcomes), study.Rig.Dials);
        int failed = Failures(outcomes, again);
        Terminal.Line(
            $"Results: {Path.Combine(folder.Root, "report.md")} and report.html, ranking.csv, trials.csv and epochs.csv beside it."
        );
        return failed > 0 ? ExitCode.TrialFailed : ExitCode.Done;
    }

    private static int Failures(IReadOnlyList<Outcome> outcomes, string again)
    {
        List<Outcome> failed = [.. outcomes.Where(outcome => !outcome.Done)];
        foreach (Outcome outcome in failed)
            Terminal.Error(outcome.Failure!);
        if (failed.Count > 0)
            Terminal.Error(
                $"{failed.Count} of {outcomes.Count} trials failed; the ranking uses the rest. {again} to try them once more."
            );
        return failed.Count;
    }
}
