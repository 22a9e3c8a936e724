namespace Modular.Text;

/// <summary>Finds the name that a user may have meant by an unknown name.</summary>
internal static class NearestName
{
    private const int Longest = 64;
    private const int FewestOfBeginning = 3;

    /// <summary>
    /// Returns the choice with the smallest edit distance, if at most a third of the letters differ; else one that
    /// begins with the name, or has its words; else null.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> choices)
    {
        string wanted = name.Replace('_', '-').ToLowerInvariant();
        if (wanted.Length > Longest)
            return null;
        string[] near = [.. choices.Where(choice => IsNear(wanted, choice))];
        if (near.Length == 0 && wanted.Length >= FewestOfBeginning)
            near = [.. choices.Where(choice => choice.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))];
        if (near.Length == 0)
            near = [.. choices.Where(choice => SharesAllWords(wanted, choice.ToLowerInvariant()))];
        return near.MinBy(choice => DistanceIgnoringCase(wanted, choice));
    }

    /// <summary>
    /// Suggests the nearest choice, or lists all of them: "Did you mean 'pcm'?", "There are pcm, sonos.".
    /// </summary>
    public static string Suggest(string name, IReadOnlyList<string> choices)
    {
        if (Find(name, choices) is { } near)
            return $"Did you mean '{near}'?";
        return $"There are {string.Join(", ", choices)}.";
    }

    private static bool IsNear(string wanted, string choice)
    {
        int third = Math.Min(wanted.Length, choice.Length) / 3;
        return DistanceIgnoringCase(wanted, choice) <= Math.Max(1, third);
    }

    /// <summary>Whether all words of one name are words of the other: "batch-size" and "batch".</summary>
    private static bool SharesAllWords(string one, string other)
    {
        string[] ones = one.Split('-');
        string[] others = other.Split('-');
        return !ones.Except(others).Any() || !others.Except(ones).Any();
    }

    private static int DistanceIgnoringCase(string wanted, string choice) =>
        Distance(wanted, choice.ToLowerInvariant());

    /// <summary>
    /// Counts the insertions, deletions, changes and swaps of neighbours between two texts (optimal string alignment
    /// distance).
    /// </summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        for (int j = 0; j <= b.Length; j++)
            cost[i, j] = Cost(a[..i], b[..j], cost);
        return cost[a.Length, b.Length];
    }

    /// <summary>Returns the distance of two prefixes, from the distances of shorter ones.</summary>
    private static int Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int[,] cost)
    {
        int i = a.Length;
        int j = b.Length;
        if (i == 0 || j == 0)
            return Math.Max(i, j);
        int inserted = cost[i, j - 1] + 1;
        int deleted = cost[i - 1, j] + 1;
        int changed = cost[i - 1, j - 1] + (a[^1] == b[^1] ? 0 : 1);
        int least = Math.Min(Math.Min(inserted, deleted), changed);
        bool isSwapped = i > 1 && j > 1 && a[^1] == b[^2] && a[^2] == b[^1];
        return isSwapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
