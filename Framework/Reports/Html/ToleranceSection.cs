using System.Xml.Linq;
using Modular.Reports.Tables;
using Modular.Studies.Tolerances;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section on how strong each imperfection may be: the table of tolerance.csv, and a frame of loss against strength
/// for each imperfection, with its numbers.
/// </summary>
internal static class ToleranceSection
{
    private const string Marks =
        "Dots are mean losses over seeds, upright lines their paired 95 % Student t intervals, curves the isotonic fit. "
        + "A level line marks the loss asked for, with the 95 % interval of the strength that reaches it. ";

    /// <summary>Renders the section; null where the study asks for no tolerance.</summary>
    public static XElement? Render(StudyReport report)
    {
        if (report.Tolerances is not { } tables)
            return null;
        IReadOnlyList<Tolerance> tolerances = report.Results.Tolerances;
        XElement answers = HtmlTable.Render(tables.Strengths);
        if (tolerances.All(tolerance => tolerance.Seeds == 0))
            return PageSection.Render(
                "tolerances",
                tables.Question,
                answers,
                Tag("p", "No seed has all trials of a curve yet.")
            );
        IEnumerable<XElement> sentences = tables.Answers.Select(sentence => Tag("p", sentence));
        return PageSection.Render("tolerances", tables.Question, sentences, answers, Figures(tolerances, tables));
    }

    private static IEnumerable<XElement?> Figures(IReadOnlyList<Tolerance> tolerances, ToleranceTables tables)
    {
        var chart = new ToleranceChart(tolerances);
        IEnumerable<XElement> frames = tolerances
            .GroupBy(tolerance => tolerance.Question.Imperfection)
            .Select((contexts, i) => Frame(chart, [.. contexts], i));
        return
        [
            Key(),
            .. Figure.Frames(frames),
            Tag("p.caption", Marks + tables.Strengths.Note),
            HtmlTable.Behind(tables.Losses),
        ];
    }

    private static XElement Key() =>
        Figure.Key(
            Figure.KeyDot("buys", "with others (all others are on)"),
            Figure.KeyDot("costs", "alone (all others are off)"),
            Figure.KeyLine("asked", "the loss asked for"),
            Figure.KeyLine("interval", "on it: 95 % interval of the strength that reaches it")
        );

    private static XElement Frame(ToleranceChart chart, IReadOnlyList<Tolerance> contexts, int i) =>
        Figure.Frame(contexts[0].Question.Imperfection, "points lost", chart.Draw($"tolerance-{i}", contexts));
}
