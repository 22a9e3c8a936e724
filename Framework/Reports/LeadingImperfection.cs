using System.Globalization;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>Says which imperfection has the greatest effect, and no more than the data show.</summary>
internal static class LeadingImperfection
{
    private const int MostNames = 6;

    /// <summary>The chance that an effect is shown, for the sentence on what a study of this size can show.</summary>
    private const double Power = 0.8;

    /// <summary>
    /// The imperfection that costs more than every other, and that costs anything at all; null where the data show
    /// none.
    /// </summary>
    public static RankedSubject? Find(Ranking ranking)
    {
        RankedSubject[] first = [.. ranking.Subjects.Where(subject => subject.Rank == 1)];
        bool isAlone = ranking.Subjects.Count > 1 && first.Length == 1;
        if (isAlone && ranking.Decides(first[0]).Low > 0)
            return first[0];
        return null;
    }

    /// <summary>The sentence; null where there is nothing to compare.</summary>
    public static string? Sentence(Ranking ranking)
    {
        int seeds = ranking.Subjects.Select(subject => ranking.Decides(subject).Count).DefaultIfEmpty().Max();
        if (seeds == 0)
            return null;
        if (seeds > 1 && ranking.Subjects.All(subject => !(ranking.Decides(subject).Low > 0)))
            return NothingShown(ranking, seeds);
        if (ranking.Subjects.Count < 2)
            return null;
        if (Find(ranking) is { } winner)
            return $"{Winner(ranking.How.Method, winner.Name)}, more than any other by the "
                + $"{ErrorText.Test(ranking.How.Errors)} at {Level(ranking)} (Holm).";
        string[] first = [.. ranking.Subjects.Where(subject => subject.Rank == 1).Select(subject => subject.Name)];
        if (first.Length == 1)
            return $"{first[0]} stands first, but its interval reaches 0: it was not shown to cost accuracy.";
        return Shared(ranking, first, seeds);
    }

    /// <summary>
    /// The level of the tests behind the ranks: "3 %"; that of one look where a study looks several times.
    /// </summary>
    public static string Level(Ranking ranking) =>
        (100 * ranking.How.RankLevel).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Shared(Ranking ranking, IReadOnlyCollection<string> first, int seeds)
    {
        string names = Phrases.First(first, MostNames);
        return $"{names} share rank 1: {Data(ranking, seeds)} cannot tell {Question(ranking.How.Method)}.";
    }

    /// <summary>
    /// Why imperfections that look far apart in the table may still share a rank: the correction, or too few seeds.
    /// </summary>
    private static string Data(Ranking ranking, int seeds)
    {
        if (seeds < OneSidedTest.LeastSeeds)
            return $"{Phrases.Count(seeds, "seed")}, too few for a test,";
        return $"{ErrorText.Test(ranking.How.Errors)}s at {Level(ranking)}, with Holm's correction over "
            + $"{Phrases.Count(ranking.Tests, "pair")},";
    }

    private static string NothingShown(Ranking ranking, int seeds)
    {
        string column = RankingColumn.For(ranking)[0].Heading;
        string sentence =
            $"No imperfection was shown to cost accuracy: no interval of the column '{column}' lies above 0.";
        double effect = ShownEffect(ranking);
        if (effect > 0)
            sentence +=
                $" With {Phrases.Count(seeds, "seed")}, an effect of {Numbers.Two(effect)} points would be shown "
                + "in four of five studies.";
        return sentence + Below(ranking) + Together(ranking);
    }

    /// <summary>
    /// Lists the intervals below 0, where accuracy was greater with the imperfection. These are numbers without a
    /// claim. Empty where there are none.
    /// </summary>
    private static string Below(Ranking ranking)
    {
        string[] below =
        [
            .. ranking
                .Subjects.Where(subject => ranking.Decides(subject).High < 0)
                .Select(subject => $"{subject.Name} {Numbers.Points(ranking.Decides(subject))}"),
        ];
        if (below.Length == 0)
            return "";
        string verb = below.Length == 1 ? "lies" : "lie";
        return $" Below 0 {verb} {Phrases.List(below)}: there, hardware with the imperfection reached more. "
            + "The learning curves show whether training was long enough.";
    }

    /// <summary>
    /// What the imperfections cost together, with the interval. This is a number without a claim. Empty where there is
    /// only one.
    /// </summary>
    private static string Together(Ranking ranking)
    {
        if (ranking.Subjects.Count < 2 || ranking.Together.Count < 2)
            return "";
        return $" All of them together, ideal minus all: {Numbers.Points(ranking.Together)} points.";
    }

    /// <summary>
    /// The effect whose interval excludes 0 in four of five studies of this size, points. It uses the usual
    /// approximation of the noncentral t distribution, and the mean spread of the imperfections over seeds.
    /// </summary>
    internal static double ShownEffect(Ranking ranking)
    {
        Interval[] known = [.. ranking.Subjects.Select(ranking.Decides).Where(interval => interval.Count > 1)];
        if (known.Length == 0)
            return double.NaN;
        double level = ranking.How.Level;
        int freedom = known.Max(interval => interval.Count) - 1;
        double wide = StudentQuantile.Upper(freedom, level / 2);
        double square = known.Average(interval => Math.Pow((interval.High - interval.Low) / 2 / wide, 2));
        return (wide + StudentQuantile.Upper(freedom, 1 - Power)) * Math.Sqrt(square);
    }

    private static string Winner(RankMethod method, string name) =>
        method switch
        {
            RankMethod.OneAtATime => $"Alone, {name} costs most",
            RankMethod.Shapley => $"{name} has the largest share of the loss",
            RankMethod.Factorial => $"{name} has the largest main effect",
            _ => $"Fixing {name} buys most",
        };

    private static string Question(RankMethod method) =>
        method switch
        {
            RankMethod.OneAtATime => "which of them costs most alone",
            RankMethod.Shapley => "which of them has the largest share of the loss",
            RankMethod.Factorial => "which of them has the largest main effect",
            _ => "which of them buys most when fixed",
        };
}
