namespace Modular.Statistics;

/// <summary>The ranks that the data leave open; rank 1 is the greatest quantity.</summary>
/// <param name="Low">The least rank: 1 + the number of quantities that are significantly greater.</param>
/// <param name="High">
/// The greatest rank: the number of all, less that of quantities that are significantly smaller.
/// </param>
internal readonly record struct RankInterval(int Low, int High)
{
    /// <summary>Writes "2", or "2-3" where the data leave several ranks open.</summary>
    public override string ToString() => Low == High ? $"{Low}" : $"{Low}-{High}";
}
