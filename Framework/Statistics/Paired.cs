namespace Modular.Statistics;

/// <summary>Values that are paired by seed.</summary>
internal static class Paired
{
    /// <summary>The difference seed by seed, in the order of the seeds, where both have a value.</summary>
    public static IReadOnlyDictionary<int, double> Difference(
        IReadOnlyDictionary<int, double> left,
        IReadOnlyDictionary<int, double> right
    ) => left.Keys.Where(right.ContainsKey).Order().ToDictionary(seed => seed, seed => left[seed] - right[seed]);
}
