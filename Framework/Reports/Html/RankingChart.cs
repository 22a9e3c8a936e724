using System.Xml.Linq;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Html;

/// <summary>
/// A chart with a dot and an interval for every effect of each ranked imperfection, on one axis in points of accuracy.
/// </summary>
internal static class RankingChart
{
    public static XElement Render(Ranking ranking)
    {
        IReadOnlyList<RankingColumn> effects = RankingColumn.For(ranking);
        IntervalRow[] rows = [.. ranking.Subjects.Select(subject => Row(subject, effects))];
        string description = string.Join(" ", ranking.Subjects.Select(subject => Description(subject, effects)));
        var chart = new IntervalChart(rows, withZero: true, "points");
        var words = new AltText("What each imperfection costs, points of accuracy", description);
        return chart.Draw("ranking-chart", words, "points of test accuracy");
    }

    private static IntervalRow Row(RankedSubject subject, IEnumerable<RankingColumn> effects)
    {
        IEnumerable<IntervalMark> marks = effects.Select(effect => new IntervalMark(
            effect.Style,
            effect.Words(subject.Name),
            effect.Effect(subject)
        ));
        return new IntervalRow(subject.Name, $"rank {subject.Ranks}", [.. marks]);
    }

    private static string Description(RankedSubject subject, IEnumerable<RankingColumn> effects)
    {
        IEnumerable<string> each = effects.Select(effect =>
            $"{effect.Heading} {Numbers.Points(effect.Effect(subject))}"
        );
        return $"{subject.Name}, rank {subject.Ranks}: {string.Join(", ", each)}.";
    }
}
