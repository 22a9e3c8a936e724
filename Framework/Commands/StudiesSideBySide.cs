using Modular.Reports;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Variants;

namespace Modular.Commands;

/// <summary>The end of every command that compares studies.</summary>
internal static class StudiesSideBySide
{
    /// <summary>A study that was run before, from its folder alone: its parts need not be there any more.</summary>
    public static ComparedStudy Read(string name, IReadOnlyDictionary<string, string> settings, RunFolder folder)
    {
        RunPlan plan = folder.ReadPlan();
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(plan.Trials);
        StudyChoice study = ScenarioFile.Read(folder.ScenarioFile, []).Scenario.Study;
        return new ComparedStudy { Name = name, Settings = settings, Folder = folder, Outcomes = outcomes, Ranking = Ranking.Of(Attribution.Of(plan, study), outcomes) };
    }

    /// <summary>Writes what there is to say, and says it.</summary>
    public static void Show(string folder, Comparison comparison)
    {
        ComparisonResults.Write(folder, comparison);
        Terminal.Line();
        ComparisonText.Show(comparison);
        Terminal.Line($"Results: {Path.Combine(folder, "report.md")} and report.html, comparison.csv and the tables of all studies joined beside it, each also as Parquet.");
    }
}
