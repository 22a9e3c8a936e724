namespace Modular.Scenarios;

/// <summary>How an imperfection's cost is found.</summary>
internal enum RankMethod
{
    /// <summary>All but one against all, and only one against ideal.</summary>
    LeaveOneOut,
}
