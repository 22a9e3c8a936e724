namespace Modular.Studies.Designs;

/// <summary>
/// The designs of R. L. Plackett and J. P. Burman, Biometrika 33 (1946) 305: N runs for N - 1 factors whose columns of
/// +1 and -1 are orthogonal. These are the cyclic ones from the quadratic residues of a prime N - 1 (12, 20 and 24
/// runs).
/// </summary>
internal static class HadamardMatrix
{
    /// <summary>The numbers of runs for which there is a design.</summary>
    public static IReadOnlyList<int> Orders { get; } = [12, 20, 24];

    /// <summary>The design, [runs][factors]; the last run has every factor at -1.</summary>
    /// <param name="order">The number of runs, one of <see cref="Orders"/>.</param>
    public static int[][] Create(int order)
    {
        int prime = order - 1;
        HashSet<int> squares = [.. Enumerable.Range(0, prime).Select(x => x * x % prime)];
        int Entry(int run, int factor) => squares.Contains((run + factor) % prime) ? 1 : -1;
        int[] Run(int run) => [.. Enumerable.Range(0, prime).Select(factor => Entry(run, factor))];
        int[] none = [.. Enumerable.Repeat(-1, prime)];
        return [.. Enumerable.Range(0, prime).Select(Run), none];
    }
}
