using System.Numerics;
using Modular.Statistics;

namespace Modular.Studies.Designs;

/// <summary>
/// The combinations of on and off that a factorial study runs: all of them, or a fraction of resolution IV or more, in
/// which main effects are not aliased with each other or with an interaction of two factors. Fractions of 2^q runs are
/// regular; those of 24, 40 and 48 runs are designs of Plackett and Burman together with their mirror images
/// (fold-over). The same number of factors and of runs gives the same design.
/// </summary>
internal sealed class FactorialDesign
{
    /// <summary>The least number of factors of a fraction.</summary>
    public const int FewestFactors = 4;

    /// <summary>The greatest number of factors of a fraction.</summary>
    public const int MostFactors = 32;

    private readonly int factors;

    /// <summary>The level of each factor in each run, 1 for on, -1 for off [runs][factors].</summary>
    private readonly int[][] levels;

    private FactorialDesign(int factors, int[][] levels)
    {
        this.factors = factors;
        this.levels = levels;
    }

    /// <summary>The possible numbers of runs of a fraction, rising.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [8, 16, 24, 32, 40, 48, 64];

    /// <summary>The generators of a regular fraction; null for other designs.</summary>
    public Generators? Generators { get; private init; }

    /// <summary>Whether every combination is run.</summary>
    public bool IsFull => levels.Length == 1L << factors;

    /// <summary>The number of combinations that are run.</summary>
    public int Count => levels.Length;

    /// <summary>The resolution of a fraction: 4, or more where a regular fraction has it.</summary>
    public int Resolution => Generators?.Resolution ?? 4;

    /// <summary>The combinations as masks of what is on; bit i is factor i.</summary>
    public IEnumerable<ulong> Subsets => levels.Select(Mask);

    /// <summary>Returns the design with every combination of some factors.</summary>
    public static FactorialDesign Full(int factors) =>
        new(factors, [.. Enumerable.Range(0, 1 << factors).Select(run => Bits(run, factors))]);

    /// <summary>The possible numbers of runs for a fraction of some factors.</summary>
    public static IReadOnlyList<int> SizesFor(int factors) =>
        [.. Sizes.Where(runs => factors <= runs / 2 && runs < 1L << factors && (IsRegular(runs) || factors > 8))];

    /// <summary>Returns a fraction of the combinations of some factors.</summary>
    /// <param name="factors">The number of factors in the design.</param>
    /// <param name="runs">The number of runs, one of <see cref="SizesFor"/>.</param>
    public static FactorialDesign Fraction(int factors, int runs)
    {
        if (!IsRegular(runs))
            return new FactorialDesign(factors, FoldOver(factors, HadamardMatrix.Create(runs / 2)));
        int basic = BitOperations.Log2((uint)runs);
        Generators generators = Generators.Choose(basic, factors - basic);
        int[][] levels = [.. Enumerable.Range(0, runs).Select(generators.Levels)];
        return new FactorialDesign(factors, levels) { Generators = generators };
    }

    /// <summary>The level of a factor in each run, 1 or -1.</summary>
    public IReadOnlyList<int> Column(int factor) => [.. levels.Select(run => run[factor])];

    /// <summary>The product of the levels of two factors in each run, 1 or -1.</summary>
    public IReadOnlyList<int> Product(Pair pair) => [.. levels.Select(run => run[pair.First] * run[pair.Second])];

    /// <summary>
    /// The interactions of two factors, in groups that the design cannot tell apart; empty where interactions are
    /// aliased in part, as in designs of Plackett and Burman.
    /// </summary>
    public IReadOnlyList<AliasChain> Chains
    {
        get
        {
            if (!IsFull && Generators is null)
                return [];
            IEnumerable<Pair> pairs =
                from i in Enumerable.Range(0, factors)
                from j in Enumerable.Range(i + 1, factors - i - 1)
                select new Pair(i, j);
            return [.. pairs.GroupBy(pair => Pattern(Product(pair))).Select(same => Chain([.. same]))];
        }
    }

    /// <summary>Whether a number of runs is a power of 2.</summary>
    private static bool IsRegular(int runs) => BitOperations.PopCount((uint)runs) == 1;

    private AliasChain Chain(IReadOnlyList<Pair> pairs)
    {
        int first = Product(pairs[0])[0];
        return new AliasChain(pairs, [.. pairs.Select(pair => Product(pair)[0] * first)]);
    }

    /// <summary>A text that is the same for a column and its negative.</summary>
    private static string Pattern(IReadOnlyList<int> column) =>
        string.Concat(column.Select(level => level == column[0] ? '+' : '-'));

    /// <summary>
    /// Returns a design and its mirror image. The column after the last one is constant in the design, so it can be one
    /// more factor.
    /// </summary>
    private static int[][] FoldOver(int factors, int[][] design)
    {
        int[][] rows = [.. design.Select(run => (int[])[.. run.Append(-1).Take(factors)])];
        return [.. rows, .. rows.Select(run => (int[])[.. run.Select(level => -level)])];
    }

    private static int[] Bits(int run, int factors) =>
        [.. Enumerable.Range(0, factors).Select(factor => Level(run, factor))];

    /// <summary>The level of a factor in a run of basic factors: 1 for on, -1 for off.</summary>
    public static int Level(int run, int factor) => (run >> factor & 1) != 0 ? 1 : -1;

    private static ulong Mask(int[] run) =>
        run.Select((level, factor) => level > 0 ? 1UL << factor : 0).Aggregate(0UL, (set, bit) => set | bit);
}
