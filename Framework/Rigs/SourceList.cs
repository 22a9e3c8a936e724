namespace Modular.Rigs;

/// <summary>The sources of numbers that were put together, as one text.</summary>
internal static class SourceList
{
    /// <summary>Joins sources, each of them once: "doi:10.1/x; assumed"; null where there is none.</summary>
    public static string? Join(IEnumerable<string?> sources)
    {
        string[] given = [.. sources.OfType<string>().Distinct()];
        if (given.Length == 0)
            return null;
        return string.Join("; ", given);
    }
}
