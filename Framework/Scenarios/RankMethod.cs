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
}
