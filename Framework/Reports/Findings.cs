using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>The findings of a ranking, in sentences. Console and reports share them.</summary>
internal sealed record Findings
{
    /// <summary>The accuracies of ideal and of complete hardware.</summary>
    public required string Accuracies { get; init; }

    /// <summary>
    /// Which imperfection has the greatest effect, or that none was shown to have one; null where there is nothing to
    /// compare.
    /// </summary>
    public required string? First { get; init; }

    /// <summary>
    /// In which layer an imperfection costs most, for each imperfection that is ranked layer by layer.
    /// </summary>
    public required IReadOnlyList<string> Layers { get; init; }

    /// <summary>
    /// The imperfections whose effects were shown to be below the margin of the study; null where no margin was asked
    /// for.
    /// </summary>
    public required string? Negligible { get; init; }

    /// <summary>The imperfections that changed no prediction; null where every imperfection changed some.</summary>
    public required string? Silent { get; init; }

    /// <summary>Where a study with <c>seeds: auto</c> stopped; null for other studies.</summary>
    public required string? Stop { get; init; }

    /// <summary>The pairs of imperfections that the two columns put in opposite orders, beyond chance.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>The effects whose sign changes during training.</summary>
    public required IReadOnlyList<string> Reversals { get; init; }

    /// <summary>All sentences in the order of reading.</summary>
    public IEnumerable<string> All
    {
        get
        {
            yield return Accuracies;
            if (First is not null)
                yield return First;
            foreach (string sentence in Layers)
                yield return sentence;
            if (Negligible is not null)
                yield return Negligible;
            if (Silent is not null)
                yield return Silent;
            if (Stop is not null)
                yield return Stop;
            foreach (string sentence in Disagreements.Concat(Reversals))
                yield return sentence;
        }
    }

    /// <summary>Puts the results of a study into sentences.</summary>
    public static Findings Tell(StudyResults results) => Tell(results.Ranking, results.Effects);

    /// <summary>Puts a ranking and what the data show besides it into sentences.</summary>
    public static Findings Tell(Ranking ranking, NotableEffects effects) =>
        new()
        {
            Accuracies = AccuracySentence(ranking),
            First = LeadingImperfection.Sentence(ranking),
            Layers = [.. CostliestLayer.Sentences(ranking, effects.Layers)],
            Negligible = NegligibleSentence(ranking),
            Silent = SilentSentence(effects.Silent),
            Stop = StopSentence(ranking),
            Disagreements = [.. effects.Disagreements.Select(DisagreementSentence)],
            Reversals = [.. effects.Reversals.Select(ReversalSentence)],
        };

    private static string AccuracySentence(Ranking ranking)
    {
        string ideal = Numbers.Points(ranking.Ideal);
        string meaning = $"(mean and 95 % interval over {(ranking.How.Folds > 0 ? "folds" : "seeds")})";
        if (ranking.How.Names.Count == 0)
            return $"No weight is in a device, so nothing is ranked: the digital network reaches {ideal} % {meaning}.";
        string all = Numbers.Points(ranking.All);
        return $"Ideal hardware reaches {ideal} %, the complete hardware {all} % {meaning}.";
    }

    private static string? NegligibleSentence(Ranking ranking)
    {
        if (ranking.How.Margin is not double margin || ranking.Subjects.Count == 0)
            return null;
        string points = Phrases.Points(margin);
        string[] names =
        [
            .. ranking.Subjects.Where(subject => subject.IsWithinMargin == true).Select(subject => subject.Name),
        ];
        if (names.Length == 0)
            return $"No imperfection was shown to change accuracy by less than {points}.";
        return $"Costs nothing that matters: {Phrases.List(names)}. What the ranking measures of each lies within {points} "
            + "on both sides of 0 (two one-sided tests, Holm).";
    }

    private static string? SilentSentence(IReadOnlyList<string> silent)
    {
        if (silent.Count == 0)
            return null;
        string them = silent.Count == 1 ? "it does not act" : "they do not act";
        return $"No prediction changes with {Phrases.List(silent)}: every trial has the same test samples right with and "
            + $"without. Either {them} in this study, or too weakly to be seen in these samples.";
    }

    /// <summary>Where the study stopped, and the effects when corrected for the choice of that time.</summary>
    private static string? StopSentence(Ranking ranking)
    {
        if (ranking.Stop is not { } stop)
            return null;
        string[] corrected =
        [
            .. ranking
                .Subjects.Where(subject => subject.Corrected is not null)
                .Select(subject => $"{subject.Name} {Numbers.Two(subject.Corrected!.Value)}"),
        ];
        if (corrected.Length == 0)
            return stop.Sentence;
        return $"{stop.Sentence} A study that stops when it sees differences sees them too large on average. "
            + $"Corrected for that ({RankingColumn.For(ranking)[0].Heading}, points): {string.Join(", ", corrected)}.";
    }

    private static string DisagreementSentence(Disagreement pair)
    {
        string buys = pair.Buys.Name;
        string costs = pair.Costs.Name;
        return $"The two columns disagree: with everything on, fixing {buys} buys more than fixing {costs}, "
            + $"but alone {costs} costs more than {buys} (paired tests of both, Holm).";
    }

    private static string ReversalSentence(EffectReversal effect)
    {
        SignReversal reversal = effect.Reversal;
        string early = $"{Numbers.Points(reversal.Early.Points)} points after epoch {reversal.Early.Epoch}";
        string end = $"{Numbers.Points(reversal.End.Points)} after epoch {reversal.End.Epoch}";
        return $"The length of training decides: {effect.Column.Words(effect.Subject)} {early}, but {end}; "
            + $"the mean changes its sign for the last time between epochs {reversal.Last} and {reversal.Next}.";
    }
}
