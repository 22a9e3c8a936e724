using Modular.Contracts;

namespace Modular.Rigs.Uses;

/// <summary>
/// The positions of errors among many weights that err independently with one rate: the gaps between them are geometric
/// numbers (Devroye, Non-Uniform Random Variate Generation, 1986, X.2). So few errors take few random numbers.
/// </summary>
internal static class ErrorPositions
{
    private const int Chunk = 256;
    private const double Small = 1e-8; // ln(1 - rate) is -rate here, to the last bits that 1 - rate keeps

    /// <summary>The positions from 0 to count - 1 that err, rising.</summary>
    /// <param name="random">The stream of random numbers.</param>
    /// <param name="draw">The draw of the stream, such as the number of a chip.</param>
    /// <param name="count">The number of weights that may err.</param>
    /// <param name="rate">The probability of an error, from 0 to 1.</param>
    public static IReadOnlyList<int> Draw(RandomStream random, long draw, int count, double rate)
    {
        if (rate <= 0)
            return [];
        if (rate >= 1)
            return [.. Enumerable.Range(0, count)];
        var positions = new List<int>((int)(1.1 * rate * count) + Chunk);
        Span<double> uniform = stackalloc double[Chunk];
        double scale = 1 / (rate < Small ? -rate : Math.Log(1 - rate));
        long position = -1;
        for (long first = 0; ; first += Chunk)
        {
            random.Uniform(draw, first, uniform);
            foreach (double one in uniform)
            {
                double gap = Math.Log(one) * scale;
                if (gap >= count)
                    return positions;
                position += 1 + (long)gap;
                if (position >= count)
                    return positions;
                positions.Add((int)position);
            }
        }
    }
}
