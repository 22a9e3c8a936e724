using System.Xml.Linq;
using Modular.Studies.Tolerances;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// How strong each imperfection may be: the table of tolerance.csv, a frame of loss against strength for each
/// imperfection, and its numbers.
/// </summary>
internal static class ToleranceSection
{
    private const int Open = 12;

    /// <summary>Null where the study asks for no tolerance.</summary>
    public static XElement? Render(ReportModel account)
    {
        IReadOnlyList<Tolerance> tolerances = Tolerances.Compute(account.Study, account.Outcomes);
        return tolerances.Count == 0
            ? null
            : Tag(
                "section",
                With("id", "tolerances"),
                With("aria-labelledby", "tolerances-heading"),
                Tag("h2", With("id", "tolerances-heading"), ToleranceText.Question(tolerances[0].Loss)),
                Table(account, tolerances),
                tolerances.All(tolerance => tolerance.Seeds == 0)
                    ? Tag("p", "No seed has all trials of a curve yet.")
                    : Content(tolerances)
            );
    }

    private static XElement Table(ReportModel account, IReadOnlyList<Tolerance> tolerances) =>
        Figure.Table(
            $"The strength that costs {Numbers.Size(tolerances[0].Loss)} points, 1 as published, with its 95 % interval (tolerance.csv)",
            [
                Figure.Column("imperfection"),
                Figure.Column("context"),
                Figure.Column("tolerated strength [95 %]", number: true),
                Figure.Column("typical size at this strength"),
                Figure.Column("seeds", number: true),
            ],
            tolerances.Select(tolerance =>
                Tag(
                    "tr",
                    Figure.RowName(tolerance.Question.Imperfection),
                    Tag("td", ToleranceText.Context(tolerance)),
                    Tag("td.number", ToleranceText.Strength(tolerance)),
                    Tag(
                        "td",
                        ToleranceText
                            .Sizes(tolerance, account.Study.Rig.Dials)
                            .Select(size => Tag(tolerance.Typical is null ? "small" : "span", size))
                    ),
                    Tag("td.number", $"{tolerance.Seeds}")
                )
            )
        );

    private static IEnumerable<XElement> Content(IReadOnlyList<Tolerance> tolerances)
    {
        var chart = new ToleranceChart(tolerances);
        XElement[] frames =
        [
            .. tolerances
                .GroupBy(tolerance => tolerance.Question.Imperfection)
                .Select((same, i) => Frame(chart, [.. same], i)),
        ];
        yield return Key();
        yield return Tag("div.frames", frames.Take(Open));
        if (frames.Length > Open)
            yield return Figure.Folded(
                $"{Count(frames.Length - Open, "more imperfection")}",
                open: false,
                Tag("div.frames", frames.Skip(Open))
            );
        yield return Tag(
            "p.caption",
            "Dots are mean losses over seeds, upright lines their paired 95 % Student t intervals, curves the isotonic fit. A level line marks the loss asked for, with the 95 % interval of the strength that reaches it. "
                + ToleranceText.Explanation
                + ToleranceText.Intervals
                + ToleranceText.Caution
                + ToleranceText.Units
        );
        yield return Figure.Folded("The numbers", open: false, Losses(tolerances));
    }

    private static XElement Key() =>
        Tag(
            "p.key",
            With("aria-hidden", "true"),
            Tag("span.buys", Tag("b.buys"), "with others (all others are on)"),
            Tag("span.costs", Tag("b.costs"), "alone (all others are off)")
        );

    private static XElement Frame(ToleranceChart chart, IReadOnlyList<Tolerance> contexts, int i) =>
        Tag(
            "figure",
            Tag("figcaption", Tag("strong", contexts[0].Question.Imperfection), ", points lost"),
            chart.Draw($"tolerance-{i}", contexts)
        );

    private static XElement Losses(IReadOnlyList<Tolerance> tolerances) =>
        Figure.Table(
            "Points of accuracy lost at each strength, mean with 95 % interval; behind it the isotonic fit",
            tolerances[0]
                .Question.Strengths.Skip(1)
                .Select(strength => Figure.Column(Numbers.Size(strength), number: true))
                .Prepend(Figure.Column("context"))
                .Prepend(Figure.Column("imperfection, strength")),
            tolerances.Select(tolerance =>
                Tag(
                    "tr",
                    Figure.RowName(tolerance.Question.Imperfection),
                    Tag("td", ToleranceText.Context(tolerance)),
                    tolerance
                        .Losses.Skip(1)
                        .Select(
                            (loss, i) =>
                                Tag(
                                    "td.number",
                                    Numbers.Points(loss),
                                    tolerance.Seeds == 0
                                        ? null
                                        : Tag("small", $"fit {Numbers.Two(tolerance.Fit[i + 1])}")
                                )
                        )
                )
            )
        );
}
