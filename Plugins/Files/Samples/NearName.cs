namespace Modular.Plugins.Files.Samples;

/// <summary>Finds the name that a user may have meant.</summary>
internal static class NearName
{
    private const int Listed = 20;

    /// <summary>
    /// Suggests the nearest name, or lists those that there are: "Did you mean 'label'?", "There are a, b.".
    /// </summary>
    public static string Suggest(string wanted, IReadOnlyList<string> names)
    {
        string lower = wanted.ToLowerInvariant();
        int DistanceTo(string name) => Distance(lower, name.ToLowerInvariant());
        int Most(string name) => Math.Max(1, Math.Min(lower.Length, name.Length) / 3);
        string? near = names.Where(name => DistanceTo(name) <= Most(name)).MinBy(DistanceTo);
        if (near is not null)
            return $"Did you mean '{near}'?";
        return $"There are {List(names)}.";
    }

    /// <summary>Lists names, the first and the last where there are many: "a, b, ..., z".</summary>
    public static string List(IReadOnlyList<string> names)
    {
        if (names.Count <= Listed)
            return string.Join(", ", names);
        return $"{string.Join(", ", names.Take(Listed / 2))}, ..., {names[^1]} ({names.Count})";
    }

    /// <summary>The number of insertions, deletions and changes between two texts (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = before + (a[i - 1] == b[j - 1] ? 0 : 1);
                before = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
