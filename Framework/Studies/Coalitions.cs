using System.Globalization;
using System.Numerics;
using Modular.Contracts;

namespace Modular.Studies;

/// <summary>
/// The subsets of the ranked imperfections from which Shapley values are computed: all of them up to
/// <see cref="MostExact"/> players, else those along some drawn orders.
/// </summary>
internal sealed class Coalitions
{
    /// <summary>
    /// The greatest number of players of which all subsets are run (2^6); of more players only some are.
    /// </summary>
    public const int MostExact = 6;

    /// <summary>The greatest number of players, because a subset has 64 bits.</summary>
    public const int MostPlayers = 60;

    /// <summary>
    /// The greatest length of a hardware's name in letters. The name of a trial with its seed, the machine and the
    /// endings of drafts must stay below the 255 bytes of a file name.
    /// </summary>
    private const int LongestName = 100;

    private readonly IReadOnlyList<string> players;

    /// <param name="players">
    /// The names of the players, in the order of declaration: bit i of a subset is player i.
    /// </param>
    /// <param name="permutations">The number of orders to draw where not every subset is run.</param>
    public Coalitions(IReadOnlyList<string> players, int permutations)
    {
        this.players = players;
        Orders = players.Count <= MostExact ? [] : [.. Enumerable.Range(0, permutations).Select(Order)];
    }

    public IReadOnlyList<string> Players => players;

    /// <summary>Whether every subset is run.</summary>
    public bool Exact => players.Count <= MostExact;

    /// <summary>The drawn orders, the same for every seed; empty where every subset is run.</summary>
    public IReadOnlyList<int[]> Orders { get; }

    public ulong All => (1UL << players.Count) - 1;

    /// <summary>
    /// All subsets that are needed, each once, by size, and by the order of the players within a size. "All but one"
    /// and "only one" are always among them.
    /// </summary>
    public IEnumerable<ulong> Subsets
    {
        get
        {
            IEnumerable<ulong> subsets = Exact
                ? Enumerable.Range(0, 1 << players.Count).Select(set => (ulong)set)
                : Orders.SelectMany(Along).Concat(Ends).Distinct();
            return InOrder(subsets);
        }
    }

    /// <summary>
    /// Orders subsets by size, with nothing and everything first, and by the order of the players within a size.
    /// </summary>
    public IEnumerable<ulong> InOrder(IEnumerable<ulong> subsets) => subsets.OrderBy(Size).ThenBy(set => set);

    /// <summary>The names of the players in a subset.</summary>
    public IEnumerable<string> On(ulong subset) => players.Where((_, i) => (subset >> i & 1) != 0);

    /// <summary>
    /// The name of the hardware on which just these are on: <c>ideal</c>, <c>all</c>, <c>only/x</c>, <c>without/x</c>,
    /// else <c>subset/a+b</c>. Where that is too long, it has their number and the subset's bits.
    /// </summary>
    public string Hardware(ulong subset)
    {
        string[] on = [.. On(subset)];
        if (on.Length == 0)
            return StudyPlan.Ideal;
        if (on.Length == players.Count)
            return StudyPlan.All;
        if (on.Length == 1)
            return StudyPlan.Only(on[0]);
        if (on.Length == players.Count - 1)
            return StudyPlan.Without(On(All & ~subset).Single());
        string names = string.Join('+', on);
        return StudyPlan.Subset(
            names.Length <= LongestName
                ? names
                : string.Create(CultureInfo.InvariantCulture, $"{on.Length}-of-{players.Count}.{subset:x}")
        );
    }

    /// <summary>The size of a subset for ordering; nothing and everything come first.</summary>
    private int Size(ulong set)
    {
        if (set == 0)
            return -2;
        return set == All ? -1 : BitOperations.PopCount(set);
    }

    private IEnumerable<ulong> Ends =>
        Enumerable.Range(0, players.Count).SelectMany(i => new[] { 1UL << i, All & ~(1UL << i) });

    /// <summary>The subsets along an order: the empty one, then one more player each time.</summary>
    private static IEnumerable<ulong> Along(int[] order)
    {
        ulong set = 0;
        yield return set;
        foreach (int player in order)
            yield return set |= 1UL << player;
    }

    /// <summary>Draws an order (Fisher and Yates), from a stream that belongs to no seed.</summary>
    private int[] Order(int draw)
    {
        int[] order = [.. Enumerable.Range(0, players.Count)];
        uint[] words = new uint[order.Length];
        new RandomStream(StreamKey.Derive(0, "permutations")).Bits(draw, 0, words);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)((ulong)words[i] * (ulong)(i + 1) >> 32);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
