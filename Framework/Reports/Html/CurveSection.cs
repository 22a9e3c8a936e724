using System.Xml.Linq;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tolerances;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Learning curves: a frame for each imperfection, in the order of the ranking, each with ideal and complete hardware
/// for comparison.
/// </summary>
internal sealed class CurveSection
{
    private const int Open = 12;

    private readonly ReportModel account;
    private readonly IReadOnlyDictionary<string, Curve> curves;
    private readonly CurveChart chart;

    private CurveSection(ReportModel account)
    {
        this.account = account;
        curves = Curve.ByHardware(account.Outcomes);
        CurvePoint[] points =
        [
            .. curves.Values.Where(curve => curve.Points.Count > 1).SelectMany(curve => curve.Points),
        ];
        chart = new CurveChart(
            Axis.Whole(1, points.Select(point => point.At).Append(1).Max()),
            Axis.Around(points.SelectMany(point => new[] { point.Low, point.High }), ticks: 4)
        );
    }

    private TrainingChoice Training => account.Study.File.Scenario.Training;

    public static XElement Render(ReportModel account)
    {
        var section = new CurveSection(account);
        return Tag(
            "section",
            With("id", "curves"),
            With("aria-labelledby", "curves-heading"),
            Tag("h2", With("id", "curves-heading"), "Learning curves"),
            section.Content()
        );
    }

    private IEnumerable<XElement> Content() =>
        curves.Values.All(curve => curve.Points.Count <= 1) ? [Tag("p", NoCurve()), .. Behind()]
        : Training.Mode == TrainingMode.OffLine ? OffLine()
        : [Key(), .. Frames(), Tag("p.caption", Caption()), .. Behind(), .. CourseFigure.Render(account)];

    private string NoCurve() =>
        account.Done == 0 ? "No trial is done yet."
        : Training.Mode == TrainingMode.OffLine
            ? "The networks were trained off-line, without the hardware, and written to it once: each trial has one accuracy and no curve."
        : "Each trial has one epoch, and so one accuracy and no curve.";

    /// <summary>Only the training of the ideal network has a curve there, one a seed.</summary>
    private IEnumerable<XElement> OffLine() =>
        [
            Tag(
                "p",
                "The networks were trained off-line, without the hardware, and written to it once. So there is one curve, that of the training, which all hardware of a seed shares; what each hardware makes of it is one accuracy a trial, in the table of trials."
            ),
            Tag("div.frames", Frame("curve-ideal", "training without hardware", [("ideal", curves[StudyPlan.Ideal])])),
            Tag("p.caption", Caption()),
            .. Behind(),
        ];

    private static XElement Key() =>
        Tag(
            "p.key",
            With("aria-hidden", "true"),
            Sample("ideal", "ideal hardware"),
            Sample("all", "all imperfections"),
            Sample("buys", "all but this one"),
            Sample("costs", "only this one")
        );

    /// <summary>A piece of a line with its meaning, for the key of a figure.</summary>
    public static XElement Sample(string style, string words) =>
        Tag(
            "span." + style,
            Tag(
                "svg.sample",
                With("width", 34),
                With("height", 10),
                Tag("line.line", With("x1", 1), With("y1", 5), With("x2", 33), With("y2", 5))
            ),
            words
        );

    private IEnumerable<XElement> Frames() =>
        Frames(account.Ranking.Subjects.Count == 0 ? [Reference()] : account.Ranking.Subjects.Select(Frame));

    /// <summary>One frame an imperfection; where there are many, the rest on demand.</summary>
    public static IEnumerable<XElement> Frames(IEnumerable<XElement> drawn)
    {
        XElement[] frames = [.. drawn];
        yield return Tag("div.frames", frames.Take(Open));
        if (frames.Length > Open)
            yield return Figure.Folded(
                $"{Count(frames.Length - Open, "more imperfection")}",
                open: false,
                Tag("div.frames", frames.Skip(Open))
            );
    }

    private XElement Reference() =>
        Frame("curve-0", "ideal and complete hardware", Drawn(("ideal", StudyPlan.Ideal), ("all", StudyPlan.All)));

    private XElement Frame(RankedSubject subject, int i) =>
        Frame(
            $"curve-{i}",
            subject.Name,
            Drawn(
                ("ideal", StudyPlan.Ideal),
                ("all", StudyPlan.All),
                ("costs", StudyPlan.Only(subject.Name)),
                ("buys", StudyPlan.Without(subject.Name))
            )
        );

    private XElement Frame(string id, string name, IReadOnlyList<(string, Curve)> drawn) =>
        Tag(
            "figure",
            Tag("figcaption", Tag("strong", name), ", test accuracy, %"),
            chart.Draw(id, $"Test accuracy against epoch, {name}, percent", drawn)
        );

    private IReadOnlyList<(string, Curve)> Drawn(params ReadOnlySpan<(string Style, string Hardware)> wanted)
    {
        var drawn = new List<(string, Curve)>();
        foreach ((string style, string hardware) in wanted)
            if (curves.TryGetValue(hardware, out Curve? curve))
                drawn.Add((style, curve));
        return drawn;
    }

    private string Caption() =>
        account.Study.Seeds == 1
            ? "One seed; the dot is the last epoch."
            : "Line: mean over the seeds that are done; band: from the lowest to the highest seed; the dot is the last epoch. All frames have the same axes.";

    private IEnumerable<XElement> Behind()
    {
        int[] epochs =
        [
            .. curves.Values.SelectMany(curve => curve.Points).Select(point => point.At).Distinct().Order(),
        ];
        IEnumerable<Curve> rows = account
            .Study.Plan.Select(trial => trial.Hardware)
            .Distinct()
            .Where(hardware => curves.ContainsKey(hardware) && !hardware.StartsWith(TolerancePlan.Prefix))
            .Select(hardware => curves[hardware]);
        if (epochs.Length == 0)
            return [];
        XElement table = Figure.Table(
            "Test accuracy after each epoch, %: mean over seeds (lowest to highest); each seed is in epochs.csv",
            epochs.Select(epoch => Figure.Column($"{epoch}", number: true)).Prepend(Figure.Column("hardware, epoch")),
            rows.Select(curve => Row(curve, epochs))
        );
        return [Figure.Folded("The numbers", open: false, table)];
    }

    private static XElement Row(Curve curve, IEnumerable<int> epochs) =>
        Tag(
            "tr",
            Figure.RowName(curve.Hardware),
            epochs.Select(epoch =>
                Tag("td.number", curve.Points.FirstOrDefault(point => point.At == epoch)?.Words ?? "")
            )
        );
}
