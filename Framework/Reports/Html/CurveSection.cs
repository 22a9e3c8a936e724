using System.Xml.Linq;
using Modular.Scenarios;
using Modular.Studies;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section with learning curves: one frame for each imperfection, in the order of the ranking, each with ideal and
/// complete hardware for comparison.
/// </summary>
internal sealed class CurveSection
{
    private readonly StudyReport report;
    private readonly IReadOnlyDictionary<string, Curve> curves;
    private readonly CurveChart chart;

    private CurveSection(StudyReport report)
    {
        this.report = report;
        curves = Curve.ByHardware(report.Results.Outcomes);
        CurvePoint[] points =
        [
            .. curves.Values.Where(curve => curve.Points.Count > 1).SelectMany(curve => curve.Points),
        ];
        int last = points.Select(point => point.At).Append(1).Max();
        IEnumerable<double> ends = points.SelectMany(point => new[] { point.Low, point.High });
        chart = new CurveChart(Axis.Whole(1, last), Axis.Around(ends, ticks: 4));
    }

    private bool IsOffLine => report.Study.File.Scenario.Training.Mode == TrainingMode.OffLine;

    public static XElement Render(StudyReport report)
    {
        var section = new CurveSection(report);
        return PageSection.Render("curves", "Learning curves", section.Content());
    }

    private IEnumerable<XElement?> Content()
    {
        XElement? numbers = HtmlTable.Behind(report.Curves);
        if (curves.Values.All(curve => curve.Points.Count <= 1))
            return [Tag("p", NoCurve()), numbers];
        if (IsOffLine)
            return [.. OffLine(), numbers];
        return [Key(), .. Frames(), Tag("p.caption", Caption()), numbers, .. CourseFigure.Render(report)];
    }

    private string NoCurve()
    {
        if (report.Results.Done == 0)
            return "No trial is done yet.";
        if (report.Study.File.Scenario.Training.Mode == TrainingMode.None)
            return "Nothing was trained: the weights were written to the memory as the network brings them. "
                + "Each trial has one accuracy and no curve.";
        if (!IsOffLine)
            return "Each trial has one epoch, and so one accuracy and no curve.";
        return "The networks were trained off-line, without the hardware, and written to it once: "
            + "each trial has one accuracy and no curve.";
    }

    /// <summary>
    /// The curves of the ideal network, one for each seed. In off-line training only this network has curves.
    /// </summary>
    private IEnumerable<XElement> OffLine()
    {
        const string words =
            "The networks were trained off-line, without the hardware, and written to it once. So all hardware of a seed "
            + "shares one learning curve. Each hardware has one accuracy a trial, in the table of trials.";
        XElement frame = Frame(
            "curve-ideal",
            "training without hardware",
            [new StyledCurve("ideal", curves[StudyPlan.Ideal])]
        );
        return [Tag("p", words), Tag("div.frames", frame), Tag("p.caption", Caption())];
    }

    private static XElement Key() =>
        Figure.Key(
            Figure.KeyLine("ideal", "ideal hardware"),
            Figure.KeyLine("all", "all imperfections"),
            Figure.KeyLine("buys", "all but this one"),
            Figure.KeyLine("costs", "only this one")
        );

    private IEnumerable<XElement> Frames()
    {
        IReadOnlyList<RankedSubject> subjects = report.Results.Ranking.Subjects;
        return Figure.Frames(subjects.Count == 0 ? [Reference()] : subjects.Select(Frame));
    }

    private XElement Reference() =>
        Frame(
            "curve-0",
            "ideal and complete hardware",
            [.. Find("ideal", StudyPlan.Ideal), .. Find("all", StudyPlan.All)]
        );

    private XElement Frame(RankedSubject subject, int i) =>
        Frame(
            $"curve-{i}",
            subject.Name,
            [
                .. Find("ideal", StudyPlan.Ideal),
                .. Find("all", StudyPlan.All),
                .. Find("costs", report.Results.Ranking.How.Only(subject.Name)),
                .. Find("buys", report.Results.Ranking.How.Without(subject.Name)),
            ]
        );

    private XElement Frame(string id, string name, IReadOnlyList<StyledCurve> drawn) =>
        Figure.Frame(name, "test accuracy, %", chart.Draw(id, $"Test accuracy against epoch, {name}, percent", drawn));

    /// <summary>The curve of a hardware; empty where none of its trials is done.</summary>
    private IEnumerable<StyledCurve> Find(string style, string? hardware)
    {
        if (curves.TryGetValue(hardware ?? "", out Curve? curve))
            return [new StyledCurve(style, curve)];
        return [];
    }

    private string Caption()
    {
        if (report.Study.Seeds == 1)
            return "One seed; the dot is the last epoch.";
        return "Line: mean over the seeds that are done; band: from the lowest to the highest seed; "
            + "the dot is the last epoch. All frames have the same axes.";
    }
}
