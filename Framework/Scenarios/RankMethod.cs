namespace Modular.Scenarios;

/// <summary>How an imperfection's cost is found.</summary>
internal enum RankMethod
{
    /// <summary>All but one against all, and only one against ideal; ranked by the first.</summary>
    LeaveOneOut,

    /// <summary>Only one against ideal.</summary>
    OneAtATime,

    /// <summary>
    /// Shapley values: what each adds to the loss, averaged over all orders in which the imperfections may be added.
    /// They sum to the whole loss.
    /// </summary>
    Shapley,
}
