using Modular.Statistics;

namespace Modular.Studies;

/// <summary>Finds which imperfections were shown to change accuracy by less than the margin of the study.</summary>
internal static class NegligibleEffects
{
    /// <summary>
    /// Marks the subjects whose effect, as the ranking measures it, lies within the margin on both sides of 0: two
    /// one-sided tests for each, with Holm's correction over all subjects. Marks nothing where no margin was asked for.
    /// </summary>
    public static Ranking Mark(Ranking ranking)
    {
        if (ranking.How.Margin is not double margin)
            return ranking;
        double[] p = [.. ranking.Subjects.Select(subject => P(subject, margin))];
        bool[] isWithin = Holm.Rejected(p, ranking.How.Level * ErrorShares.Margin);
        return ranking with
        {
            Subjects = [.. ranking.Subjects.Select((subject, i) => subject with { IsWithinMargin = isWithin[i] })],
        };
    }

    /// <summary>
    /// The p of one subject; 1 for Shapley values along drawn orders, because the seeds do not show all of their error.
    /// </summary>
    private static double P(RankedSubject subject, double margin)
    {
        if (subject.ShareError > 0)
            return 1;
        return EquivalenceTest.P([.. subject.Values.Values], margin);
    }
}
