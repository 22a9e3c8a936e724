using System.Text;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Reports;

/// <summary>report.md: the ranking, accuracy against epoch, the hardware as configured, what failed.</summary>
internal sealed class MarkdownReport
{
    private readonly StringBuilder text = new();

    private MarkdownReport()
    {
    }

    public static string Of(Study study, Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        var report = new MarkdownReport();
        report.Opening(study, outcomes);
        report.RankingTable(ranking);
        report.ToleranceTables(study, outcomes);
        report.Curves(study, outcomes);
        report.Hardware(study);
        report.Failures(outcomes);
        return report.text.ToString();
    }

    private void Opening(Study study, IReadOnlyList<Outcome> outcomes)
    {
        Line($"# {study.File.Scenario.Name}").Line(study.File.Scenario.Description.Trim());
        int done = outcomes.Count(outcome => outcome.Done);
        Line($"{done} of {study.Plan.Count} trials done, {study.File.Scenario.Study.Seeds} seeds; every difference is paired by seed.");
    }

    private void RankingTable(Ranking ranking)
    {
        Line("## Which imperfection costs how much");
        foreach (string finding in Findings.Of(ranking)) Line(finding);
        Table(["rank", "imperfection", "fixing it buys, points [95 %]", "it costs alone, points [95 %]"], ranking.Subjects.Select(subject =>
            new[] { subject.Rank.ToString(), subject.Name, Numbers.Points(subject.Buys), Numbers.Points(subject.Costs) }));
        Line("*Buys* is the accuracy of all imperfections but this one, minus that of all; *costs alone* is the accuracy of ideal hardware, minus that of only this one. "
            + "The intervals are paired Student t intervals over seeds. A rank is 1 plus the number of imperfections that buy significantly more (paired t tests, Holm's correction over all pairs, 5 %): equal ranks cannot be told apart.");
    }

    private void ToleranceTables(Study study, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<Tolerance> tolerances = Tolerances.Of(study, outcomes);
        if (tolerances.Count == 0) return;
        Line($"## {ToleranceText.Question(tolerances[0].Loss)}");
        Table(["imperfection", "context", "tolerated strength [95 %]", "typical size at this strength"], tolerances.Select(tolerance => new[]
        {
            tolerance.Question.Imperfection, ToleranceText.Context(tolerance), ToleranceText.Strength(tolerance), string.Join("; ", ToleranceText.Sizes(tolerance, study.Rig.Dials)),
        }));
        Line(ToleranceText.Explanation + ToleranceText.Intervals + ToleranceText.Caution + ToleranceText.Units);
        Line("Loss in points at each strength, mean [95 %]:");
        Table(["imperfection", "context", .. tolerances[0].Question.Strengths.Skip(1).Select(Numbers.Size)], tolerances.Select(tolerance =>
            (string[])[tolerance.Question.Imperfection, ToleranceText.Context(tolerance), .. tolerance.Losses.Skip(1).Select(Numbers.Points)]));
    }

    /// <summary>Mean over the seeds that were done; what only tolerances need is in epochs.csv.</summary>
    private void Curves(Study study, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<string> hardware = [.. study.Plan.Select(trial => trial.Hardware).Distinct().Where(hardware => !hardware.StartsWith(TolerancePlan.Prefix))];
        ILookup<(string, int), double> points = outcomes.SelectMany(o => o.Epochs, (o, e) => ((o.Hardware, e.Epoch), e.Accuracy)).ToLookup(x => x.Item1, x => x.Accuracy);
        IEnumerable<int> epochs = Enumerable.Range(1, study.File.Scenario.Training.Epochs).Where(epoch => hardware.Any(one => points[(one, epoch)].Any()));
        Line("## Test accuracy against epoch, %");
        Line("Mean over seeds.");
        Table(["epoch", .. hardware], epochs.Select(epoch =>
            hardware.Select(one => points[(one, epoch)].Any() ? Numbers.Two(points[(one, epoch)].Average()) : "").Prepend(epoch.ToString())));
    }

    private void Hardware(Study study)
    {
        Line("## The hardware as configured");
        Rig rig = study.Rig;
        Line($"{rig.Memory}; {rig.Cell}; {rig.Sense}; {rig.Network}; {rig.Dataset}. Devices have {Measure.Of(rig.Facts.Range)}.");
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        Table(["imperfection", "group", "strength", "typical size at this strength", "acts at", "source"], rig.Dials.All.Select(dial =>
        {
            double strength = strengths.GetValueOrDefault(dial.Name);
            Quantity typical = dial.Imperfection.Typical;
            string size = strength == 0 ? "off" : Measure.Of(typical, strength);
            return new[] { dial.Name, dial.Group ?? "", Measure.Number(strength), size, dial.Imperfection.Acts.ToString().ToLowerInvariant(), typical.Source };
        }));
        Line("The resolved scenario is in scenario.yaml, where every option has its value; versions, hashes and the machine are in provenance.json.");
    }

    private void Failures(IReadOnlyList<Outcome> outcomes)
    {
        List<Outcome> failed = [.. outcomes.Where(outcome => !outcome.Done)];
        if (failed.Count == 0) return;
        Line("## Trials that failed");
        foreach (Outcome outcome in failed) text.Append($"- {outcome.Failure}\n");
    }

    private MarkdownReport Line(string line)
    {
        if (line.Length > 0) text.Append(line).Append("\n\n");
        return this;
    }

    private void Table(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        string[] columns = [.. header];
        text.Append(Row(columns)).Append(Row(columns.Select(_ => "---")));
        foreach (IEnumerable<string> row in rows) text.Append(Row(row));
        text.Append('\n');
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|")))} |\n";
}
