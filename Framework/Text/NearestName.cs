namespace Modular.Text;

/// <summary>What a user may have meant by a name that is not known.</summary>
internal static class NearestName
{
    private const int Longest = 64;

    /// <summary>
    /// The choice with the smallest edit distance, if a third of the letters or fewer differ, or null.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> choices)
    {
        string wanted = name.Replace('_', '-').ToLowerInvariant();
        return wanted.Length > Longest
            ? null
            : choices
                .Where(choice =>
                    Distance(wanted, choice.ToLowerInvariant())
                    <= Math.Max(1, Math.Min(wanted.Length, choice.Length) / 3)
                )
                .MinBy(choice => Distance(wanted, choice.ToLowerInvariant()));
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        for (int j = 0; j <= b.Length; j++)
            cost[i, j] = Math.Min(i, j) == 0 ? Math.Max(i, j) : Step(a, b, (i, j), cost);
        return cost[a.Length, b.Length];
    }

    private static int Step(string a, string b, (int I, int J) at, int[,] cost)
    {
        (int i, int j) = at;
        int least = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        );
        bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
