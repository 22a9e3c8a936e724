using System.Text;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Studies;
using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>report.md: the ranking, accuracy against epoch, the hardware as configured, what failed.</summary>
internal sealed class MarkdownReport
{
    private static readonly string[] Nothing = [];

    private readonly StringBuilder text = new();

    private MarkdownReport() { }

    public static string Write(Study study, Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        var report = new MarkdownReport();
        report.Opening(study, outcomes);
        report.RankingTable(ranking);
        foreach (string turn in Findings.Turns(ranking, outcomes))
            report.Line(turn);
        foreach (string note in RankingNotes.List(ranking, outcomes))
            report.Line(note);
        report.Interactions(ranking);
        report.ToleranceTables(study, outcomes);
        report.Curves(study, outcomes);
        report.Course(ranking, EpochRanking.ComputeAll(ranking.How, outcomes));
        report.Hardware(study);
        report.Costs(study, outcomes);
        report.Failures(outcomes);
        return report.text.ToString();
    }

    private void Opening(Study study, IReadOnlyList<Outcome> outcomes)
    {
        Line($"# {study.File.Scenario.Name}").Line(study.File.Scenario.Description.Trim());
        int done = outcomes.Count(outcome => outcome.Done);
        Line($"{done} of {study.Plan.Count} trials done, {study.Seeds} seeds; every difference is paired by seed.");
    }

    private void RankingTable(Ranking ranking)
    {
        Line("## Which imperfection costs how much");
        foreach (string finding in Findings.List(ranking))
            Line(finding);
        IReadOnlyList<RankingColumn> columns = RankingColumn.For(ranking);
        bool drawn = ranking.How.Coalitions is { Exact: false };
        Table(
            [
                "rank",
                "imperfection",
                .. columns.Select(column => $"{column.Heading}, points [95 %]"),
                .. drawn ? ["standard error of the drawing"] : Nothing,
            ],
            ranking.Subjects.Select(subject =>
                (string[])
                    [
                        $"{subject.Ranks}",
                        subject.Name,
                        .. columns.Select(column => Numbers.Points(column.Of(subject))),
                        .. drawn ? [Numbers.Two(subject.ShareError ?? double.NaN)] : Nothing,
                    ]
            )
        );
    }

    private void Interactions(Ranking ranking)
    {
        if (ranking.Interactions.Count == 0)
            return;
        Line("## What two imperfections cost together");
        Line(
            "Beyond what each of the two costs, on average over what else is on (Shapley interaction index). Above 0 they aggravate each other; below 0 they spoil the same thing."
        );
        Table(
            ["two imperfections", "interaction, points [95 %]"],
            ranking.Interactions.Select(pair => new[] { $"{pair.First}, {pair.Second}", Numbers.Points(pair.Points) })
        );
    }

    private void ToleranceTables(Study study, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<Tolerance> tolerances = Tolerances.Compute(study, outcomes);
        if (tolerances.Count == 0)
            return;
        Line($"## {ToleranceText.Question(tolerances[0].Loss)}");
        Table(
            ["imperfection", "context", "tolerated strength [95 %]", "typical size at this strength"],
            tolerances.Select(tolerance =>
                new[]
                {
                    tolerance.Question.Imperfection,
                    ToleranceText.Context(tolerance),
                    ToleranceText.Strength(tolerance),
                    string.Join("; ", ToleranceText.Sizes(tolerance, study.Rig.Dials)),
                }
            )
        );
        Line(ToleranceText.Explanation + ToleranceText.Intervals + ToleranceText.Caution + ToleranceText.Units);
        Line("Loss in points at each strength, mean [95 %]:");
        Table(
            ["imperfection", "context", .. tolerances[0].Question.Strengths.Skip(1).Select(Numbers.Size)],
            tolerances.Select(tolerance =>
                (string[])
                    [
                        tolerance.Question.Imperfection,
                        ToleranceText.Context(tolerance),
                        .. tolerance.Losses.Skip(1).Select(Numbers.Points),
                    ]
            )
        );
    }

    /// <summary>Mean over the seeds that were done; what only tolerances need is in epochs.csv.</summary>
    private void Curves(Study study, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<string> hardware =
        [
            .. study
                .Plan.Select(trial => trial.Hardware)
                .Distinct()
                .Where(one => !StudyPlan.IsSubset(one) && !one.StartsWith(TolerancePlan.Prefix)),
        ];
        ILookup<(string, int), double> points = outcomes
            .SelectMany(o => o.Epochs, (o, e) => ((o.Hardware, e.Epoch), e.Accuracy))
            .ToLookup(x => x.Item1, x => x.Accuracy);
        IEnumerable<int> epochs = Enumerable
            .Range(1, study.File.Scenario.Training.Epochs)
            .Where(epoch => hardware.Any(one => points[(one, epoch)].Any()));
        Line("## Test accuracy against epoch, %");
        Line("Mean over seeds.");
        Table(
            ["epoch", .. hardware],
            epochs.Select(epoch =>
                hardware
                    .Select(one => points[(one, epoch)].Any() ? Numbers.Two(points[(one, epoch)].Average()) : "")
                    .Prepend(epoch.ToString())
            )
        );
    }

    private void Course(Ranking ranking, IReadOnlyList<EpochRanking> course)
    {
        if (course.Count == 0)
            return;
        (string Name, RankingColumn Column)[] columns =
        [
            .. ranking.Subjects.SelectMany(
                _ => RankingColumn.For(ranking),
                (subject, column) => (subject.Name, column)
            ),
        ];
        Line("## The ranking after each epoch, points");
        Line("Means with their intervals, epoch by epoch; ranks are in ranking-by-epoch.csv.");
        Table(
            ["epoch", .. columns.Select(one => one.Column.Words(one.Name))],
            course.Select(at =>
                (string[])[$"{at.Epoch}", .. columns.Select(one => Numbers.Points(one.Column.Of(at.Subject(one.Name))))]
            )
        );
    }

    private void Hardware(Study study)
    {
        Line("## The hardware as configured");
        Rig rig = study.Rig;
        Line(
            $"{rig.Memory}; {rig.Cell}; {rig.Sense}; {rig.Network}; {rig.Dataset}. Devices have {Measure.Format(rig.Facts.Range)}."
        );
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        Table(
            ["imperfection", "group", "strength", "typical size at this strength", "acts at", "source"],
            rig.Dials.All.Select(dial =>
            {
                double strength = strengths.GetValueOrDefault(dial.Name);
                Quantity typical = dial.Imperfection.Typical;
                string size = strength == 0 ? "off" : Measure.FormatScaled(typical, strength);
                return new[]
                {
                    dial.Name,
                    rig.Dials.GroupOf(dial) ?? "",
                    Measure.Number(strength),
                    size,
                    dial.Imperfection.Acts.ToString().ToLowerInvariant(),
                    typical.Source,
                };
            })
        );
        Line(
            "The resolved scenario is in scenario.yaml, where every option has its value; versions, hashes and the machine are in provenance.json."
        );
    }

    private void Costs(Study study, IReadOnlyList<Outcome> outcomes)
    {
        if (CostTable.Build(outcomes) is not { } costs)
            return;
        Line("## What weights read, and what writing and reading cost");
        Table(costs.Header, costs.Rows);
        Line(
            "All seeds together; of energies and pulses the mean, of endurance the most. Wrong weights are counted at the first observation after writing, after correction where the cell corrects."
        );
        foreach (Quantity quantity in study.Rig.Facts.MemoryNumbers.All.Concat(study.Rig.Facts.SenseNumbers.All))
            text.Append($"- {PartFacts.Fact(quantity).Name}: {PartFacts.Fact(quantity).Value}\n");
        text.Append('\n');
    }

    private void Failures(IReadOnlyList<Outcome> outcomes)
    {
        List<Outcome> failed = [.. outcomes.Where(outcome => !outcome.Done)];
        if (failed.Count == 0)
            return;
        Line("## Trials that failed");
        foreach (Outcome outcome in failed)
            text.Append($"- {outcome.Failure}\n");
    }

    private MarkdownReport Line(string line)
    {
        if (line.Length > 0)
            text.Append(line).Append("\n\n");
        return this;
    }

    private void Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        string[] columns = [.. header];
        text.Append(Row(columns)).Append(Row(columns.Select(_ => "---")));
        foreach (IEnumerable<string> row in rows)
            text.Append(Row(row));
        text.Append('\n');
    }

    private static string Row(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";
}
