using System.Globalization;
using System.Xml.Linq;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Every trial of the plan, done, failed or still to be run; sortable by each column.</summary>
internal static class TrialTable
{
    public static XElement Render(ReportModel account)
    {
        int trials = account.Study.Plan.Count;
        string caption =
            $"{Count(trials, "trial")}: {account.Done} done, {account.Failed} failed, {account.Missing} not run yet (trials.csv)";
        return Tag(
            "section",
            With("id", "trials"),
            With("aria-labelledby", "trials-heading"),
            Tag("h2", With("id", "trials-heading"), "Trials"),
            Failures(account.Outcomes),
            Table(caption, account)
        );
    }

    private static XElement? Failures(IEnumerable<Outcome> outcomes)
    {
        XElement[] failed = [.. outcomes.Where(outcome => !outcome.Done).Select(outcome => Tag("li", outcome.Failure))];
        return failed.Length == 0
            ? null
            : Tag(
                "div.warning",
                With("role", "note"),
                Tag("p", $"{Count(failed.Length, "trial")} failed; the ranking uses the rest."),
                Tag("ul", failed)
            );
    }

    private static XElement Table(string caption, ReportModel account)
    {
        Dictionary<string, Outcome> outcomes = account.Outcomes.ToDictionary(outcome => outcome.Trial);
        Dictionary<string, TrialTime> times = account.Times.ToDictionary(time => time.Trial);
        XElement table = Figure.Table(
            caption,
            [
                Sortable("hardware"),
                Sortable("seed", number: true),
                Sortable("test accuracy, %", number: true),
                Sortable("time, s", number: true),
                Sortable("status"),
            ],
            account.Study.Plan.Select(trial =>
                Row(trial, outcomes.GetValueOrDefault(trial.Name), times.GetValueOrDefault(trial.Name))
            )
        );
        table.SetAttributeValue("class", "scroll tall");
        table.Element("table")!.Add(With("class", "sortable"));
        return table;
    }

    private static XElement Sortable(string name, bool number = false)
    {
        XElement column = Figure.Column("", number);
        column.Add(With("aria-sort", "none"), Tag("button", With("type", "button"), name));
        return column;
    }

    private static XElement Row(Trial trial, Outcome? outcome, TrialTime? time) =>
        Tag(
            "tr",
            Figure.RowName(trial.Hardware),
            Number(trial.Seed, $"{trial.Seed}"),
            Number(outcome?.Accuracy, outcome?.Accuracy is double accuracy ? Numbers.Two(accuracy) : ""),
            Number(time?.Seconds, time is null ? "" : time.Seconds.ToString("F1", CultureInfo.InvariantCulture)),
            Tag(
                outcome is null or { Done: true } ? "td" : "td.bad",
                outcome is null ? "not run yet"
                    : outcome.Done ? "done"
                    : "failed"
            )
        );

    /// <summary>What it is sorted by has all digits, as in trials.csv.</summary>
    private static XElement Number(double? value, string shown) =>
        Tag("td.number", With("data-value", Numbers.Csv(value)), shown);
}
