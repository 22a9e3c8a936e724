namespace Modular.Statistics;

/// <summary>Computes with values that are paired by seed.</summary>
internal static class Paired
{
    /// <summary>The difference for each seed that has both values, in the order of the seeds.</summary>
    public static IReadOnlyDictionary<int, double> Difference(
        IReadOnlyDictionary<int, double> left,
        IReadOnlyDictionary<int, double> right
    ) => left.Keys.Where(right.ContainsKey).Order().ToDictionary(seed => seed, seed => left[seed] - right[seed]);
}
