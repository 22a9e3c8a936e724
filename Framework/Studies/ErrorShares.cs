namespace Modular.Studies;

/// <summary>
/// How the chance that a study prints any false sentence, 5 % at most, is shared among the kinds of sentences. The
/// shares add up to 1, so their chances add up to that of the study, however the sentences depend on each other.
/// </summary>
internal static class ErrorShares
{
    /// <summary>The order of the imperfections: ranks, which is first, where <c>seeds: auto</c> stops.</summary>
    public const double Ranking = 0.6;

    /// <summary>Pairs that the two columns put in opposite orders.</summary>
    public const double Columns = 0.08;

    /// <summary>Effects whose sign changes while the network learns: the effect at an early epoch.</summary>
    public const double EarlyEpochs = 0.08;

    /// <summary>Effects whose sign changes while the network learns: the effect after the last epoch.</summary>
    public const double LastEpoch = 0.08;

    /// <summary>Verdicts on tolerances.</summary>
    public const double Tolerances = 0.08;

    /// <summary>Effects within the margin of the study.</summary>
    public const double Margin = 0.08;
}
