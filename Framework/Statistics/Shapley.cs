using System.Numerics;
using MathNet.Numerics;

namespace Modular.Statistics;

/// <summary>
/// Shapley values (L. S. Shapley, Contributions to the Theory of Games II (1953) 307): what each player adds, averaged
/// over all orders in which the players may join. A coalition is a mask: bit i is player i. <c>value[mask]</c>, [2^k],
/// is the value of the coalition.
/// </summary>
internal static class Shapley
{
    /// <summary>The value of each player, [k]; they add up to <c>value[all] - value[none]</c>.</summary>
    public static double[] Values(double[] value)
    {
        int k = Players(value);
        double Added(int set, int i) => value[set | 1 << i] - value[set];
        double Share(int i) => Without(value.Length, 1 << i).Sum(set => Weight(Size(set), k - 1) * Added(set, i));
        return [.. Enumerable.Range(0, k).Select(Share)];
    }

    /// <summary>
    /// The Shapley interaction index of two players (Grabisch and Roubens, Int. J. Game Theory 28 (1999) 547): the
    /// second difference v(S+i+j) - v(S+i) - v(S+j) + v(S), averaged over the coalitions S of the others; every size of
    /// S has the same weight. Above 0 the two aggravate each other; below 0 they spoil the same thing.
    /// </summary>
    public static double Interaction(double[] value, int i, int j)
    {
        int both = 1 << i | 1 << j;
        int k = Players(value);
        double Second(int set) => value[set | both] - value[set | 1 << i] - value[set | 1 << j] + value[set];
        return Without(value.Length, both).Sum(set => Weight(Size(set), k - 2) * Second(set));
    }

    /// <summary>
    /// What each player adds when the players join in a given order, [k]; the sum is <c>value(all) - value(none)</c>.
    /// </summary>
    public static double[] Along(int[] order, Func<ulong, double> value)
    {
        double[] adds = new double[order.Length];
        ulong joined = 0;
        foreach (int player in order)
        {
            ulong next = joined | 1UL << player;
            adds[player] = value(next) - value(joined);
            joined = next;
        }
        return adds;
    }

    /// <summary>
    /// The weight of a coalition, 1 / ((others + 1) * C(others, size)): all sizes have the same weight, and so have all
    /// coalitions of a size.
    /// </summary>
    private static double Weight(int size, int others) => 1 / ((others + 1) * SpecialFunctions.Binomial(others, size));

    private static IEnumerable<int> Without(int masks, int players) =>
        Enumerable.Range(0, masks).Where(set => (set & players) == 0);

    private static int Size(int set) => BitOperations.PopCount((uint)set);

    private static int Players(double[] value) => BitOperations.Log2((uint)value.Length);
}
