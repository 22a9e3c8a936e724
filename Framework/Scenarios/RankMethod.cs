namespace Modular.Scenarios;

/// <summary>The method that finds the cost of an imperfection.</summary>
internal enum RankMethod
{
    /// <summary>
    /// Compares all but one imperfection with all, and only one with ideal hardware. Ranks by the first difference.
    /// </summary>
    LeaveOneOut,

    /// <summary>Compares only one imperfection with ideal hardware.</summary>
    OneAtATime,

    /// <summary>
    /// Shapley values: the loss that an imperfection adds, averaged over all orders in which the imperfections can be
    /// added. The values sum to the whole loss.
    /// </summary>
    Shapley,

    /// <summary>
    /// A factorial design: every combination of the imperfections, on and off. Ranks by main effects: the accuracy of
    /// all hardware without an imperfection, minus that of all hardware with it. Every trial counts in every effect, so
    /// the intervals are the shortest.
    /// </summary>
    Factorial,
}
