using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// Says in which layer an imperfection costs most, and no more than the tests and intervals of the ranking show.
/// </summary>
internal static class CostliestLayer
{
    private const int MostNames = 6;

    /// <summary>The sentences; empty for a ranking without any effect, which says so itself.</summary>
    public static IEnumerable<string> Sentences(Ranking ranking, IReadOnlyList<LayerFamily> families)
    {
        if (!ranking.Subjects.Any(subject => IsShown(ranking, subject)))
            return [];
        return families.Select(family => Sentence(ranking, family));
    }

    private static string Sentence(Ranking ranking, LayerFamily family)
    {
        string column = RankingColumn.For(ranking)[0].Heading;
        if (!family.Layers.Values.Any(subject => IsShown(ranking, subject)))
            return $"{family.Imperfection} was not shown to cost accuracy in any of these layers: no interval of the column "
                + $"'{column}' lies above 0.";
        string[] first = [.. First(ranking, family)];
        if (first.Length > 1)
            return $"In which layer {family.Imperfection} costs most is open: {Several(ranking, family, first)} points "
                + $"({column}) are not told apart {Test(ranking)}.";
        string layer = first[0];
        if (!IsShown(ranking, family.Layers[layer]))
            return $"{family.Imperfection} stands first in {layer}, but its interval reaches 0: it was not shown to cost "
                + "accuracy there.";
        return $"{family.Imperfection} costs most in {layer}: {Points(ranking, family.Layers[layer])} points ({column}), more "
            + $"than in any other of these layers {Test(ranking)}.";
    }

    /// <summary>Says which layer has the greatest effect, and which others it was not shown to exceed.</summary>
    private static IEnumerable<string> First(Ranking ranking, LayerFamily family)
    {
        string[] falling = [.. family.Layers.Keys.OrderByDescending(layer => Mean(ranking, family.Layers[layer]))];
        IReadOnlyList<string> below = family.Layers[falling[0]].Above;
        return falling.Where((layer, i) => i == 0 || !below.Contains(family.Layers[layer].Name));
    }

    private static string Several(Ranking ranking, LayerFamily family, IReadOnlyCollection<string> layers)
    {
        string[] named =
        [
            .. layers.Take(MostNames).Select(layer => $"{layer} {Points(ranking, family.Layers[layer])}"),
        ];
        if (layers.Count > MostNames)
            return $"{string.Join(", ", named)} and {layers.Count - MostNames} more,";
        return Phrases.List(named);
    }

    private static string Test(Ranking ranking) =>
        $"by the {ErrorText.Test(ranking.How.Errors)} at {LeadingImperfection.Level(ranking)} (Holm)";

    private static string Points(Ranking ranking, RankedSubject subject) => Numbers.Points(ranking.Decides(subject));

    private static double Mean(Ranking ranking, RankedSubject subject) => ranking.Decides(subject).Mean;

    private static bool IsShown(Ranking ranking, RankedSubject subject) => ranking.Decides(subject).Low > 0;
}
