using System.Numerics;

namespace Modular.Plugins.Senses;

/// <summary>
/// Draws whole numbers with given weights in constant time, by the alias method (Vose 1991, 10.1109/32.92917). The
/// highest bits of a random word choose a column; the other bits choose between the column and its alias.
/// </summary>
internal sealed class AliasTable
{
    private const double WordCount = 4294967296.0; // 2^32

    private readonly int first;
    private readonly int columnBits;
    private readonly uint[] cuts; // words below the cut take the column, others its alias
    private readonly int[] aliases;

    /// <param name="first">The number that the first weight belongs to.</param>
    /// <param name="weights">The weights in any unit, at least one of them above 0.</param>
    public AliasTable(int first, IReadOnlyList<double> weights)
    {
        this.first = first;
        uint last = (uint)Math.Max(1, weights.Count - 1);
        columnBits = BitOperations.Log2(last) + 1;
        double[] heights = new double[1 << columnBits];
        double scale = heights.Length / weights.Sum();
        for (int i = 0; i < weights.Count; i++)
            heights[i] = weights[i] * scale;
        cuts = new uint[heights.Length];
        aliases = [.. Enumerable.Range(0, heights.Length)];
        FillColumns(heights);
    }

    /// <summary>The number that a random word stands for.</summary>
    public int Draw(uint word)
    {
        int column = (int)(word >> (32 - columnBits));
        uint rest = word << columnBits;
        return first + (rest < cuts[column] ? column : aliases[column]);
    }

    /// <summary>Fills up the columns below the mean height 1 with parts of the columns above it.</summary>
    private void FillColumns(double[] heights)
    {
        int[] columns = [.. Enumerable.Range(0, heights.Length)];
        var small = new Stack<int>(columns.Where(column => heights[column] < 1));
        var large = new Stack<int>(columns.Where(column => heights[column] >= 1));
        while (small.TryPop(out int low) && large.TryPop(out int high))
        {
            cuts[low] = (uint)(heights[low] * WordCount);
            aliases[low] = high;
            heights[high] -= 1 - heights[low];
            Stack<int> next = heights[high] < 1 ? small : large;
            next.Push(high);
        }
    }
}
