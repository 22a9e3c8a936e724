using System.Globalization;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>What a ranking says, in sentences; the console and the reports share them.</summary>
internal static class Findings
{
    private const int Named = 6;

    public static IEnumerable<string> List(Ranking ranking)
    {
        yield return Accuracies(ranking);
        if (First(ranking) is string first)
            yield return first;
        if (ranking.Stop is not null)
            yield return ranking.Stop.Sentence;
        foreach (string sentence in Disagreements(ranking))
            yield return sentence;
    }

    public static string Accuracies(Ranking ranking) =>
        $"Ideal hardware reaches {Numbers.Points(ranking.Ideal)} %, the complete hardware {Numbers.Points(ranking.All)} % (mean and 95 % interval over seeds).";

    /// <summary>What counts most; null where there is nothing to compare.</summary>
    public static string? First(Ranking ranking)
    {
        List<RankedSubject> first = [.. ranking.Subjects.Where(subject => subject.Rank == 1)];
        if (ranking.Subjects.Count < 2 || first.Count == 0)
            return null;
        string names =
            string.Join(", ", first.Take(Named).Select(subject => subject.Name))
            + (first.Count > Named ? $" and {first.Count - Named} more" : "");
        (string one, string several) = Most(ranking.How.Method, names);
        return first.Count == 1
            ? $"{one}, more than any other by the paired test at {Level(ranking)} (Holm)."
            : $"The data cannot tell apart {several}: {names} share rank 1.";
    }

    /// <summary>Between the two columns of leaving one out.</summary>
    public static IEnumerable<string> Disagreements(Ranking ranking) =>
        ranking.How.Method != RankMethod.LeaveOneOut
            ? []
            : ranking.Disagreements.Select(pair =>
                $"The two columns disagree: with everything on, fixing {pair.Buys.Name} buys more than fixing {pair.Costs.Name}, but alone {pair.Costs.Name} costs more than {pair.Buys.Name}."
            );

    /// <summary>Effects that late epochs turn around, on networks that learn in place.</summary>
    public static IEnumerable<string> Turns(Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<EpochRanking> course = EpochRanking.ComputeAll(ranking.How, outcomes);
        IReadOnlyList<EpochRanking> strict = EpochRanking.ComputeAll(
            ranking.How with
            {
                Level = ranking.How.Level / Math.Max(1, course.Count),
            },
            outcomes
        );
        return from subject in ranking.Subjects
            from column in RankingColumn.For(ranking)
            let turn = SignReversal.Find(
                [.. course.Select(at => (at.Epoch, column.Of(at.Subject(subject.Name))))],
                [.. strict.Select(at => column.Of(at.Subject(subject.Name)))]
            )
            where turn is not null
            select $"The length of training decides: {column.Words(subject.Name)} {Numbers.Points(turn.Early.Points)} points after epoch {turn.Early.Epoch}, but {Numbers.Points(turn.End.Points)} after epoch {turn.End.Epoch}; "
                + $"the mean changes its sign for the last time between epochs {turn.Last} and {turn.Next}.";
    }

    /// <summary>"5 %"; of a single look where there are several.</summary>
    public static string Level(Ranking ranking) =>
        (100 * ranking.How.Level).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static (string One, string Several) Most(RankMethod method, string name) =>
        method switch
        {
            RankMethod.OneAtATime => ($"Alone, {name} costs most", "what costs most alone"),
            RankMethod.Shapley => (
                $"{name} has the largest share of the loss",
                "what has the largest share of the loss"
            ),
            _ => ($"Fixing {name} buys most", "what buys most"),
        };
}
