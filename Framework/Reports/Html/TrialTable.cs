using System.Globalization;
using System.Xml.Linq;
using Modular.Text;
using Modular.Trials;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The table of all trials in the plan: done, failed or still to run. Each column can be sorted.</summary>
internal static class TrialTable
{
    public static XElement Render(StudyReport report) =>
        PageSection.Render("trials", "Trials", Failures(report.Failures), Lost(report.Run.Lost), Table(report));

    private static XElement? Failures(IReadOnlyList<string> failures)
    {
        if (failures.Count == 0)
            return null;
        XElement sentence = Tag("p", $"{Phrases.Count(failures.Count, "trial")} failed; the ranking uses the rest.");
        XElement list = Tag("ul", failures.Select(failure => Tag("li", failure)));
        return Tag("div.warning", With("role", "note"), sentence, list);
    }

    private static XElement? Lost(IReadOnlyList<string> attempts)
    {
        if (attempts.Count == 0)
            return null;
        XElement list = Tag("ul", attempts.Select(attempt => Tag("li", attempt)));
        return Tag("details", Tag("summary", StudyReport.LostHeading), Tag("p", StudyReport.LostMeaning), list);
    }

    private static XElement Table(StudyReport report)
    {
        StudyResults results = report.Results;
        Dictionary<string, Outcome> outcomes = results.Outcomes.ToDictionary(outcome => outcome.Trial);
        Dictionary<string, TrialTime> times = report.Run.Times.ToDictionary(time => time.Trial);
        IEnumerable<XElement> rows = report.Study.Plan.Select(trial =>
            Row(trial, outcomes.GetValueOrDefault(trial.Name), times.GetValueOrDefault(trial.Name))
        );
        XElement table = HtmlTable.Scrolling(Caption(results), Header(), rows);
        table.SetAttributeValue("class", "scroll tall");
        table.Element("table")!.Add(With("class", "sortable"));
        return table;
    }

    private static string Caption(StudyResults results)
    {
        string trials = Phrases.Count(results.Study.Plan.Count, "trial");
        return $"{trials}: {results.Done} done, {results.Failed} failed, {results.Missing} not run yet (trials.csv)";
    }

    private static IEnumerable<XElement> Header() =>
        [
            Sortable("hardware"),
            Sortable("seed", number: true),
            Sortable("test accuracy, %", number: true),
            Sortable("time, s", number: true),
            Sortable("status"),
        ];

    private static XElement Sortable(string name, bool number = false)
    {
        XElement column = HtmlTable.Column("", number);
        column.Add(With("aria-sort", "none"), Tag("button", With("type", "button"), name));
        return column;
    }

    private static XElement Row(Trial trial, Outcome? outcome, TrialTime? time)
    {
        string accuracy = outcome?.Accuracy is double known ? Numbers.Two(known) : "";
        string seconds = time?.Seconds.ToString("F1", CultureInfo.InvariantCulture) ?? "";
        XElement row = Tag("tr", HtmlTable.RowName(trial.Hardware));
        row.Add(Number(trial.Seed, $"{trial.Seed}"));
        row.Add(Number(outcome?.Accuracy, accuracy));
        row.Add(Number(time?.Seconds, seconds));
        row.Add(Status(outcome));
        return row;
    }

    private static XElement Status(Outcome? outcome)
    {
        if (outcome is null)
            return Tag("td", "not run yet");
        return outcome.Done ? Tag("td", "done") : Tag("td.bad", "failed");
    }

    /// <summary>A number that is sorted by all its digits, which are those of trials.csv.</summary>
    private static XElement Number(double? value, string shown) =>
        Tag("td.number", With("data-value", Numbers.Csv(value)), shown);
}
