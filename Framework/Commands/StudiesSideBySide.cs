using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Commands;

/// <summary>The end of every command that compares studies.</summary>
internal static class StudiesSideBySide
{
    /// <summary>A study that was run before, from its folder alone: its parts need not be there any more.</summary>
    public static ComparedStudy Read(string name, IReadOnlyDictionary<string, string> settings, RunFolder folder)
    {
        RunPlan plan = folder.ReadPlan();
        IReadOnlyList<Outcome> outcomes = folder.Outcomes(plan.Trials);
        Scenario scenario = ScenarioFile.Read(folder.ScenarioFile, []).Scenario;
        return new ComparedStudy
        {
            Name = name,
            Settings = settings,
            Folder = folder,
            Outcomes = outcomes,
            Ranking = Ranking.Compute(Attribution.Create(plan, scenario.Study), outcomes),
            Age = scenario.Conditions.Age,
            Ageless = YamlText.Write(
                Binder.ToNode(
                    scenario with
                    {
                        Name = "",
                        Description = "",
                        Conditions = scenario.Conditions with { Age = TimeSpan.Zero },
                    }
                )
            ),
        };
    }

    /// <summary>Writes what there is to say, and says it.</summary>
    public static void Show(string folder, Comparison comparison)
    {
        ComparisonResults.Write(folder, comparison);
        Terminal.Line();
        ComparisonText.Show(comparison);
        Terminal.Line(
            $"Results: {Path.Combine(folder, "report.md")} and report.html, comparison.csv and the tables of all studies joined beside it, each also as Parquet."
        );
    }
}
