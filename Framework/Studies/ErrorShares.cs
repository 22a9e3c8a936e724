namespace Modular.Studies;

/// <summary>
/// Shares the chance that a study has any false sentence, 5 % at most, among the kinds of sentences. The shares add up
/// to 1, so the chances of all kinds add up to that of the study, however the sentences depend on each other.
/// </summary>
internal static class ErrorShares
{
    /// <summary>
    /// The share for the order of the imperfections: the ranks, the first one, and where <c>seeds: auto</c> stops.
    /// </summary>
    public const double Ranking = 0.6;

    /// <summary>The share for pairs that the two columns put in opposite orders.</summary>
    public const double Columns = 0.08;

    /// <summary>The share for early effects, where the sign of an effect changes during training.</summary>
    public const double EarlyEpochs = 0.08;

    /// <summary>
    /// The share for effects after the last epoch, where the sign of an effect changes during training.
    /// </summary>
    public const double LastEpoch = 0.08;

    /// <summary>The share for verdicts on tolerances.</summary>
    public const double Tolerances = 0.08;

    /// <summary>The share for effects within the margin of the study.</summary>
    public const double Margin = 0.08;
}
