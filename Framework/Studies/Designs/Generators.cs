using System.Numerics;

namespace Modular.Studies.Designs;

/// <summary>
/// The generators of a regular fraction with 2^q runs: each added factor is the product of some of the q basic factors
/// (G. E. P. Box and J. S. Hunter, Technometrics 3 (1961) 311). A set of factors is a mask; bit i is factor i.
/// </summary>
internal sealed class Generators
{
    /// <summary>
    /// The greatest number of choices that are tried. If there are more, those with odd products are taken in order.
    /// </summary>
    private const long MostTried = 12_000;

    private readonly int basic;
    private readonly IReadOnlyList<int> products;

    private Generators(int basic, IReadOnlyList<int> products)
    {
        this.basic = basic;
        this.products = products;
    }

    /// <summary>For each added factor, the mask of the basic factors whose product it is.</summary>
    public IReadOnlyList<int> Products => products;

    /// <summary>
    /// Finds the best choice: the shortest word of factors is as long as possible, and there are as few words of this
    /// length as possible (minimum aberration; A. Fries and W. G. Hunter, Technometrics 22 (1980) 601).
    /// </summary>
    /// <param name="basic">The number of basic factors, q.</param>
    /// <param name="added">The number of added factors.</param>
    public static Generators Choose(int basic, int added)
    {
        int[] candidates =
        [
            .. Enumerable
                .Range(0, 1 << basic)
                .Where(set => BitOperations.PopCount((uint)set) > 2)
                .OrderBy(set => BitOperations.PopCount((uint)set))
                .ThenBy(set => set),
        ];
        if (Choices(candidates.Length, added) > MostTried)
            return new Generators(basic, [.. candidates.Where(IsOdd).Take(added)]);
        IEnumerable<Generators> all = Combinations(candidates, added).Select(chosen => new Generators(basic, chosen));
        return all.MinBy(one => one.Aberration, StringComparer.Ordinal)!;
    }

    /// <summary>
    /// The length of the shortest word: the resolution. A product of three factors makes a word of four, and no chosen
    /// fraction has a shorter one.
    /// </summary>
    public int Resolution
    {
        get
        {
            if (products.Any(product => BitOperations.PopCount((uint)product) == 3))
                return 4;
            return Words.Min(word => BitOperations.PopCount(word));
        }
    }

    /// <summary>
    /// The level of each factor in a run, 1 for on. Products of an even number of factors are negated, so that a run
    /// with every basic factor off has every factor off.
    /// </summary>
    /// <param name="run">The mask of the basic factors that are on.</param>
    public int[] Levels(int run)
    {
        var levels = new List<int>(Enumerable.Range(0, basic).Select(factor => FactorialDesign.Level(run, factor)));
        foreach (int product in products)
        {
            int value = Enumerable.Range(0, basic).Where(factor => (product >> factor & 1) != 0).Aggregate(1, Times);
            levels.Add(IsOdd(product) ? value : -value);
        }
        return [.. levels];

        int Times(int value, int factor) => value * levels[factor];
    }

    /// <summary>The numbers of words of 3, 4, 5, ... factors, as one text by which choices are ordered.</summary>
    private string Aberration
    {
        get
        {
            int[] counts = new int[basic + products.Count + 1];
            foreach (uint word in Words)
                counts[BitOperations.PopCount(word)]++;
            return string.Concat(counts.Skip(1).Select(count => $"{count:D6}"));
        }
    }

    /// <summary>The sets of factors, as masks, whose product is the same in every run.</summary>
    private IEnumerable<uint> Words
    {
        get
        {
            uint[] relations = [.. products.Select((product, i) => (uint)product | 1U << basic + i)];
            for (int chosen = 1; chosen < 1 << relations.Length; chosen++)
            {
                uint word = 0;
                for (int i = 0; i < relations.Length; i++)
                    if ((chosen >> i & 1) != 0)
                        word ^= relations[i];
                yield return word;
            }
        }
    }

    private static bool IsOdd(int set) => BitOperations.PopCount((uint)set) % 2 == 1;

    private static long Choices(int count, int chosen)
    {
        long choices = 1;
        for (int i = 0; i < chosen && choices <= MostTried; i++)
            choices = choices * (count - i) / (i + 1);
        return choices;
    }

    private static IEnumerable<int[]> Combinations(int[] from, int count)
    {
        if (count == 0)
            return
            [
                [],
            ];
        return Enumerable
            .Range(0, from.Length)
            .SelectMany(i => Combinations(from[(i + 1)..], count - 1).Select(rest => (int[])[from[i], .. rest]));
    }
}
