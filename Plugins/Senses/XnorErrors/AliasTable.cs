using System.Numerics;

namespace Modular.Plugins.Senses;

/// <summary>
/// Draws whole numbers by their weights in constant time (Vose 1991, 10.1109/32.92917): a column by the highest bits of
/// a word, then it or its alias by the others.
/// </summary>
internal sealed class AliasTable
{
    private const double Words = 4294967296.0;

    private readonly int first;
    private readonly int bits;
    private readonly uint[] cuts;
    private readonly int[] aliases;

    /// <param name="first">The number that the first weight belongs to.</param>
    /// <param name="weights">In any unit; at least one above 0.</param>
    public AliasTable(int first, IReadOnlyList<double> weights)
    {
        this.first = first;
        bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, weights.Count - 1)) + 1);
        double[] heights = new double[1 << bits];
        double scale = heights.Length / weights.Sum();
        for (int i = 0; i < weights.Count; i++)
            heights[i] = weights[i] * scale;
        cuts = new uint[heights.Length];
        aliases = [.. Enumerable.Range(0, heights.Length)];
        Fill(heights);
    }

    public int Draw(uint word)
    {
        int column = (int)(word >> (32 - bits));
        return first + (word << bits < cuts[column] ? column : aliases[column]);
    }

    /// <summary>Tops up columns of less than the mean height by those of more.</summary>
    private void Fill(double[] heights)
    {
        var small = new Stack<int>(Enumerable.Range(0, heights.Length).Where(i => heights[i] < 1));
        var large = new Stack<int>(Enumerable.Range(0, heights.Length).Where(i => heights[i] >= 1));
        while (small.TryPop(out int low) && large.TryPop(out int high))
        {
            cuts[low] = (uint)(heights[low] * Words);
            aliases[low] = high;
            heights[high] -= 1 - heights[low];
            (heights[high] < 1 ? small : large).Push(high);
        }
    }
}
