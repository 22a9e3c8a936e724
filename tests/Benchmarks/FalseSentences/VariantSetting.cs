namespace Modular.Benchmarks.FalseSentences;

/// <summary>Several studies side by side whose true accuracies are known.</summary>
internal sealed record VariantSetting
{
    public required string Name { get; init; }

    /// <summary>The true accuracy of the complete hardware of each study, less that of the first, points.</summary>
    public required IReadOnlyList<double> Differences { get; init; }

    /// <summary>Standard deviation over seeds of each study, points.</summary>
    public required IReadOnlyList<double> Spreads { get; init; }

    public int Seeds { get; init; } = 5;

    public double Margin { get; init; } = 0.2;

    public static IReadOnlyList<VariantSetting> All { get; } = [.. new[] { 3, 7, 27 }.SelectMany(ForCount)];

    private static IEnumerable<VariantSetting> ForCount(int count)
    {
        double[] even = [.. Enumerable.Repeat(0.4, count)];
        double[] nothing = new double[count];
        yield return new()
        {
            Name = $"variants equal, {count}",
            Differences = nothing,
            Spreads = even,
        };
        yield return new()
        {
            Name = $"variants equal, spreads 1 to 20, {count}",
            Differences = nothing,
            Spreads = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 0.1 : 2.0)],
        };
        yield return new()
        {
            Name = $"variants, two at the top, {count}",
            Differences = [.. Enumerable.Range(0, count).Select(i => i < 2 ? 0 : -0.2 * i)],
            Spreads = even,
        };
    }
}
