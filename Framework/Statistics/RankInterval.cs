namespace Modular.Statistics;

/// <summary>Which ranks the data leave open: 1 is the greatest.</summary>
/// <param name="Low">The least rank: 1 + how many are significantly greater.</param>
/// <param name="High">The greatest rank: the number of all, less how many are significantly smaller.</param>
internal readonly record struct RankInterval(int Low, int High)
{
    /// <summary>"2", or "2-3" where the data leave several open.</summary>
    public override string ToString() => Low == High ? $"{Low}" : $"{Low}-{High}";
}
