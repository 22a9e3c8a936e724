using System.Globalization;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What a ranking says, in sentences. Console and reports share them.</summary>
internal sealed record Findings
{
    private const int MostNames = 6;

    /// <summary>The accuracies of ideal and of complete hardware.</summary>
    public required string Accuracies { get; init; }

    /// <summary>What counts most; null where there is nothing to compare.</summary>
    public required string? First { get; init; }

    /// <summary>Where a study with <c>seeds: auto</c> stopped; null for other studies.</summary>
    public required string? Stop { get; init; }

    /// <summary>Pairs that the two columns of leaving one out put in opposite orders.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>Effects whose sign changes during training.</summary>
    public required IReadOnlyList<string> Reversals { get; init; }

    /// <summary>All sentences in the order of reading.</summary>
    public IEnumerable<string> All
    {
        get
        {
            yield return Accuracies;
            if (First is not null)
                yield return First;
            if (Stop is not null)
                yield return Stop;
            foreach (string sentence in Disagreements.Concat(Reversals))
                yield return sentence;
        }
    }

    /// <summary>Puts a ranking and the reversals during training into sentences.</summary>
    public static Findings Tell(Ranking ranking, IReadOnlyList<EffectReversal> reversals) =>
        new()
        {
            Accuracies = AccuracySentence(ranking),
            First = FirstSentence(ranking),
            Stop = ranking.Stop?.Sentence,
            Disagreements = DisagreementSentences(ranking),
            Reversals = [.. reversals.Select(ReversalSentence)],
        };

    /// <summary>The level of the test: "5 %"; where a study looks several times, that of one look.</summary>
    public static string Level(Ranking ranking) =>
        (100 * ranking.How.Level).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string AccuracySentence(Ranking ranking)
    {
        string ideal = Numbers.Points(ranking.Ideal);
        string all = Numbers.Points(ranking.All);
        return $"Ideal hardware reaches {ideal} %, the complete hardware {all} % (mean and 95 % interval over seeds).";
    }

    private static string? FirstSentence(Ranking ranking)
    {
        string[] first = [.. ranking.Subjects.Where(subject => subject.Rank == 1).Select(subject => subject.Name)];
        if (ranking.Subjects.Count < 2 || first.Length == 0)
            return null;
        if (first.Length == 1)
            return $"{Winner(ranking.How.Method, first[0])}, more than any other by the paired test at {Level(ranking)} (Holm).";
        string names = string.Join(", ", first.Take(MostNames));
        string more = first.Length > MostNames ? $" and {first.Length - MostNames} more" : "";
        return $"{names}{more} share rank 1: the data cannot tell {Question(ranking.How.Method)}.";
    }

    private static string Winner(RankMethod method, string name) =>
        method switch
        {
            RankMethod.OneAtATime => $"Alone, {name} costs most",
            RankMethod.Shapley => $"{name} has the largest share of the loss",
            _ => $"Fixing {name} buys most",
        };

    private static string Question(RankMethod method) =>
        method switch
        {
            RankMethod.OneAtATime => "which of them costs most alone",
            RankMethod.Shapley => "which of them has the largest share of the loss",
            _ => "which of them buys most when fixed",
        };

    private static IReadOnlyList<string> DisagreementSentences(Ranking ranking)
    {
        if (ranking.How.Method != RankMethod.LeaveOneOut)
            return [];
        return [.. ranking.Disagreements.Select(pair => DisagreementSentence(pair.Buys.Name, pair.Costs.Name))];
    }

    private static string DisagreementSentence(string buys, string costs) =>
        $"The two columns disagree: with everything on, fixing {buys} buys more than fixing {costs}, "
        + $"but alone {costs} costs more than {buys}.";

    private static string ReversalSentence(EffectReversal effect)
    {
        SignReversal reversal = effect.Reversal;
        string early = $"{Numbers.Points(reversal.Early.Points)} points after epoch {reversal.Early.Epoch}";
        string end = $"{Numbers.Points(reversal.End.Points)} after epoch {reversal.End.Epoch}";
        return $"The length of training decides: {effect.Column.Words(effect.Subject)} {early}, but {end}; "
            + $"the mean changes its sign for the last time between epochs {reversal.Last} and {reversal.Next}.";
    }
}
