using Modular.Descriptions;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// Explains the numbers of a ranking, and what else is known of their errors. All reports share these notes.
/// </summary>
internal sealed record RankingNotes
{
    private const string CostsAlone = "*Costs alone* is the accuracy of ideal hardware, minus that of only this one.";

    private const string BuysAndCosts =
        "*Buys* is the accuracy of all imperfections but this one, minus that of all. " + CostsAlone;

    private const string Share =
        "*Share of the loss* is the Shapley value: what an imperfection takes away when it is added, averaged over all "
        + "orders in which they may be added; the shares add up to ideal minus all. ";

    private const string MainEffect =
        "*Main effect* is the accuracy of all hardware without an imperfection, minus that of all hardware with it: what it "
        + "costs on average over all combinations of the others. ";

    /// <summary>The meaning of columns, intervals and ranks. Words between asterisks are emphasized.</summary>
    public required string Meaning { get; init; }

    /// <summary>Bootstrap intervals for comparison; null below 20 seeds, where they would be too short.</summary>
    public required string? BootstrapIntervals { get; init; }

    /// <summary>
    /// The error of the accuracies for other seeds and other test images; null where too little is known.
    /// </summary>
    public required string? ImageErrors { get; init; }

    /// <summary>The epochs over which accuracy is measured; null where it is that after the last epoch.</summary>
    public required string? Measure { get; init; }

    /// <summary>The notes on errors, without <see cref="Meaning"/>.</summary>
    public IEnumerable<string> Errors => new[] { Measure, Folds, BootstrapIntervals, ImageErrors }.OfType<string>();

    /// <summary>How the intervals allow for folds; null where there are none.</summary>
    public required string? Folds { get; init; }

    /// <summary>Writes the notes on a ranking.</summary>
    public static RankingNotes Write(StudyResults results)
    {
        Ranking ranking = results.Ranking;
        return new RankingNotes
        {
            Meaning = $"{Columns(ranking)} {Intervals(ranking)} {Ranks(ranking)}",
            Measure = MeasureSentence(results),
            Folds = FoldSentence(results),
            BootstrapIntervals = BootstrapSentence(ranking),
            ImageErrors = ranking.How.Folds > 0 ? null : ImageSentence(results.Outcomes),
        };
    }

    private static string? FoldSentence(StudyResults results)
    {
        int folds = results.Ranking.How.Folds;
        if (folds == 0)
            return null;
        string factor = Numbers.Two(OverlappingFolds.Factor(results.Study.Seeds, folds));
        return $"Cross-validation: {StudyText.Folds(results.Study)}. Training sets of folds overlap, so every error is that "
            + $"of independent trials times {factor} (Nadeau and Bengio, Mach. Learn. 52 (2003) 239).";
    }

    private static string? MeasureSentence(StudyResults results)
    {
        int last = results.Study.File.Scenario.Study.Measure.LastEpochs;
        if (last == 1)
            return null;
        return $"The accuracy of a trial is its mean after the last {last} epochs, as the scenario fixed beforehand. "
            + $"Between the first and the last of them it changes by {Numbers.Points(results.Settling)} points "
            + "(mean over all trials).";
    }

    /// <summary>The standard errors of the two mean accuracies, from a two-way analysis of variance.</summary>
    internal static string? ImageSentence(IReadOnlyList<Outcome> outcomes)
    {
        TwoWayAnova? ideal = EstimateTwoWay(StudyPlan.Ideal, outcomes);
        TwoWayAnova? all = EstimateTwoWay(StudyPlan.All, outcomes);
        if (ideal is null || all is null)
            return null;
        string sample = $"{ideal.SeedCount} seeds, {ideal.ImageCount} images, two-way random effects";
        return $"The test set is a sample, too. For other seeds and other test images ({sample}), "
            + "the mean accuracy of ideal hardware has a standard error of "
            + $"{Points(ideal.StandardError)} points and that of the complete hardware {Points(all.StandardError)}; "
            + $"for other seeds and these images, {Points(ideal.SeedError)} and {Points(all.SeedError)}.";
    }

    private static string? BootstrapSentence(Ranking ranking)
    {
        string[] each =
        [
            .. ranking
                .Subjects.Where(subject => subject.Values.Count >= Bootstrap.Fewest)
                .Select(subject => $"{subject.Name} {BootstrapInterval(subject, ranking.How.Level)}"),
        ];
        if (each.Length == 0)
            return null;
        string column = RankingColumn.For(ranking)[0].Heading;
        return $"For comparison, bootstrap intervals (BCa, 2000 resamples) of the {column} column: {string.Join("; ", each)}.";
    }

    private static string BootstrapInterval(RankedSubject subject, double level)
    {
        double[] values = [.. subject.Values.Values];
        return Numbers.Points(Bootstrap.Bca(values, level));
    }

    private static string Columns(Ranking ranking) =>
        ranking.How.Method switch
        {
            RankMethod.OneAtATime => CostsAlone,
            RankMethod.Factorial when ranking.How.Design is { IsFull: false } => MainEffect
                + string.Join(' ', DesignText.Describe(ranking.How)),
            RankMethod.Factorial => MainEffect + BuysAndCosts,
            RankMethod.Shapley => Share + Orders(ranking.How.Coalitions!) + BuysAndCosts,
            _ => BuysAndCosts,
        };

    private static string Orders(Coalitions coalitions)
    {
        if (coalitions.Exact)
            return "";
        return $"Here over {coalitions.Orders.Count} drawn orders, the same for all seeds; "
            + "the intervals and the ranks allow for that. ";
    }

    private static string Intervals(Ranking ranking)
    {
        string kind = $"The intervals are {ErrorText.Intervals(ranking.How.Errors)}";
        if (!ranking.How.Sequential)
            return kind + ".";
        string confidence = Numbers.Two(100 * (1 - ranking.How.Level));
        return $"{kind}, of {confidence} % at the look at which the study stopped, "
            + "so that at least 95 % hold over all looks.";
    }

    private static string Ranks(Ranking ranking) =>
        "A rank is 1 plus the number of imperfections that are significantly above "
        + $"({ErrorText.Tests(ranking.How.Errors)}, Holm's correction over all pairs, {LeadingImperfection.Level(ranking)}). "
        + "A range such as 2-3 means that the data leave both ranks open. "
        + "Imperfections that share a rank cannot be told apart.";

    private static TwoWayAnova? EstimateTwoWay(string hardware, IEnumerable<Outcome> outcomes) =>
        TwoWayAnova.Estimate([
            .. outcomes
                .Where(outcome => outcome.Hardware == hardware && outcome.Correct is not null)
                .Select(outcome => outcome.Correct!.Flags),
        ]);

    private static string Points(double fraction) => Numbers.Two(100 * fraction);
}
