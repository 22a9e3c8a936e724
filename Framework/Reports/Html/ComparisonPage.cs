using System.Xml.Linq;
using Modular.Reports.Tables;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The page report.html of several studies: the findings, the accuracies as a figure, the numbers with a link to each
/// study's own page, and the rankings.
/// </summary>
internal static class ComparisonPage
{
    private const int FindingsOfLead = 1;

    /// <param name="comparison">The studies that are compared.</param>
    /// <param name="folder">The folder in which the page will lie; links are relative to it.</param>
    public static string Render(Comparison comparison, string folder) => HtmlText.Render(Build(comparison, folder));

    /// <summary>The page as a tree.</summary>
    public static XElement Build(Comparison comparison, string folder)
    {
        IEnumerable<XElement> sweeps = comparison.NumericAxes.Select((axis, i) => Sweep(comparison, axis, i));
        XElement?[] sections =
        [
            .. sweeps,
            Accuracies(comparison, folder),
            Memory(comparison),
            .. ControlledQuestion.AskAll(comparison).Select(Question),
            Tuning(comparison),
            Rankings(comparison),
        ];
        return ReportPage.Document(
            $"{comparison.Name}: {comparison.Studies.Count} studies side by side",
            Header(comparison),
            PageSection.MainPart(sections)
        );
    }

    private static XElement Header(Comparison comparison)
    {
        string[] findings = [.. ComparisonFindings.List(comparison)];
        XElement header = Tag("header", Tag("p.kind", "Modular comparison"), Tag("h1", comparison.Name));
        header.Add(Tag("p.lead", string.Join(" ", findings.Take(FindingsOfLead))));
        header.Add(findings.Skip(FindingsOfLead).Select(finding => Tag("p.description", finding)));
        if (ComparisonTuning.Sentence(comparison) is { } tuning)
            header.Add(Tag("p.description", tuning));
        return header;
    }

    /// <summary>Accuracy against a swept option, with one frame for every combination of the other settings.</summary>
    private static XElement Sweep(Comparison comparison, string axis, int place)
    {
        var chart = new SweepChart(axis, comparison.Studies);
        IEnumerable<XElement> frames = comparison
            .Studies.GroupBy(study => Settings(study, without: axis))
            .Select((same, i) => Frame(chart, axis, same, $"sweep-{place}-{i}"));
        return PageSection.Render(
            $"sweep-{place}",
            new object[] { "Accuracy against ", Tag("code", axis) },
            Key(),
            Tag("div.frames", frames),
            Tag(
                "p.caption",
                "Dots are means over seeds, upright lines 95 % Student t intervals; ideal hardware stands a little to the left."
            )
        );
    }

    private static XElement Frame(SweepChart chart, string axis, IGrouping<string, ComparedStudy> same, string id)
    {
        bool isOnly = same.Key.Length == 0;
        ComparedStudy[] studies = [.. same.OrderBy(study => Comparison.Number(study.Settings[axis]))];
        XElement drawing = chart.Draw(id, isOnly ? "all other options the same" : same.Key, studies);
        return Figure.Frame(isOnly ? axis : same.Key, "test accuracy, %", drawing);
    }

    private static XElement Key() =>
        Figure.Key(Figure.KeyDot("buys", "all imperfections"), Figure.KeyDot("costs", "ideal hardware"));

    private static XElement Accuracies(Comparison comparison, string folder)
    {
        const string caption =
            "Dots are means over seeds, lines 95 % Student t intervals. Behind each name stands the imperfection that is "
            + "ranked first, and the points that decide this rank.";
        ReportTable table = ComparisonTable.Build(comparison, folder);
        return PageSection.Render(
            "accuracies",
            "Accuracy of every study",
            Tag("figure.wide", Key(), AccuracyChart(comparison), Tag("figcaption", caption)),
            HtmlTable.Behind(table, open: true)
        );
    }

    /// <summary>Accuracy against memory; null where memories are not known, or all the same.</summary>
    private static XElement? Memory(Comparison comparison)
    {
        if (MemoryComparisonTable.Build(comparison) is not { } table)
            return null;
        const string caption =
            "Dots are means over seeds, lines 95 % Student t intervals; ideal hardware stands a little to the left. Numbers are "
            + "those of the table.";
        XElement chart = new MemoryChart(MemoryPoint.List(comparison)).Draw();
        return PageSection.Render(
            "memory",
            MemoryComparisonTable.Heading,
            Tag("p", MemoryComparisonTable.Sentence(comparison)),
            Tag("figure.wide", Key(), chart, Tag("figcaption", caption)),
            HtmlTable.WithNote(table)
        );
    }

    private static XElement AccuracyChart(Comparison comparison)
    {
        string description = string.Join(" ", comparison.Studies.Select(Description));
        var chart = new IntervalChart([.. comparison.Studies.Select(Row)], withZero: false, "%");
        var words = new AltText("Test accuracy of every study, percent", description);
        return chart.Draw("accuracy-chart", words, "test accuracy, %");
    }

    private static string Description(ComparedStudy study)
    {
        string all = Numbers.Points(study.Accuracy(StudyPlan.All));
        string ideal = Numbers.Points(study.Accuracy(StudyPlan.Ideal));
        return $"{study.Name}: all imperfections {all} %, ideal hardware {ideal} %.";
    }

    private static IntervalRow Row(ComparedStudy study) =>
        new(
            study.Name,
            Note(study),
            [
                new IntervalMark("buys", "all imperfections", study.Accuracy(StudyPlan.All)),
                new IntervalMark("costs", "ideal hardware", study.Accuracy(StudyPlan.Ideal)),
            ]
        );

    private static string Note(ComparedStudy study)
    {
        List<string> parts = [Settings(study, without: VariantAxis.Compare)];
        if (study.First is { } first)
            parts.Add($"ranked first: {first.Name}, {Numbers.Two(study.Ranking.Decides(first).Mean)}");
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Settings(ComparedStudy study, string without)
    {
        IEnumerable<string> others = study
            .Settings.Where(setting => setting.Key != without)
            .Select(setting => $"{setting.Key} {setting.Value}");
        return string.Join(", ", others);
    }

    private static XElement Question(ControlledQuestion question, int place)
    {
        IEnumerable<XElement> findings = QuestionText.Tell(question).Select(sentence => Tag("p", sentence));
        XElement? table = question.Groups.Count > 0 ? HtmlTable.WithNote(QuestionTable.Build(question)) : null;
        return PageSection.Render($"question-{place}", question.Heading, [.. findings, table]);
    }

    private static XElement? Tuning(Comparison comparison)
    {
        if (ComparisonTuning.Table(comparison) is not { } table)
            return null;
        return PageSection.Render("tuning", ComparisonTuning.Heading, HtmlTable.WithNote(table));
    }

    private static XElement Rankings(Comparison comparison) =>
        PageSection.Render("rankings", "The rankings", HtmlTable.Render(RankComparisonTable.Build(comparison)));
}
