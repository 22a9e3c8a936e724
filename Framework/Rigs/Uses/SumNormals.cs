using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Rigs.Uses;

/// <summary>
/// Standard normal numbers in float32, one from each random word, for the noise of sums: Wichura, algorithm AS 241
/// (PPND7), Appl. Stat. 37 (1988) 477, with a relative error of about 1e-7, sixteen at a time. A word has 32 bits, so
/// that the far tail of the algorithm is never reached. One thread uses it.
/// </summary>
internal sealed class SumNormals
{
    /// <summary>How many are drawn at once, at most.</summary>
    public const int Chunk = 512;

    private const float WordCount = 4294967296f; // 2^32

    private readonly uint[] words = new uint[Chunk];
    private readonly float[] normals = new float[Chunk];

    private static ReadOnlySpan<float> CentreTop =>
        [3.3871327179e0f, 5.0434271938e1f, 1.5929113202e2f, 5.9109374720e1f];

    private static ReadOnlySpan<float> CentreBottom => [1, 1.7895169469e1f, 7.8757757664e1f, 6.7187563600e1f];

    private static ReadOnlySpan<float> FlankTop =>
        [1.4234372777e0f, 2.7568153900e0f, 1.3067284816e0f, 1.7023821103e-1f];

    private static ReadOnlySpan<float> FlankBottom => [1, 7.3700164250e-1f, 1.2021132975e-1f];

    /// <summary>
    /// The numbers of positions first, first + 1, ... of a draw, at most a chunk; they stay until the next draw.
    /// </summary>
    public ReadOnlySpan<float> Draw(RandomStream random, long draw, long first, int count)
    {
        random.Bits(draw, first, words.AsSpan(0, count));
        for (int i = 0; i < count; i += Vector512<uint>.Count)
            Evaluate(Load(words, i)).StoreUnsafe(ref normals[i]);
        return normals.AsSpan(0, count);
    }

    private static Vector512<uint> Load(uint[] words, int at) => Vector512.LoadUnsafe(ref words[at]);

    /// <summary>The numbers of words: quantiles of (word + 1/2) / 2^32.</summary>
    private static Vector512<float> Evaluate(Vector512<uint> words)
    {
        Vector512<float> half = Vector512.Create(0.5f);
        Vector512<float> unit = Vector512.Create(1 / WordCount);
        Vector512<int> centred = (words ^ Vector512.Create(1u << 31)).AsInt32();
        Vector512<float> q = (Vector512.ConvertToSingle(centred) + half) * unit; // p - 1/2
        Vector512<float> r = Vector512.Create(0.180625f) - q * q;
        Vector512<float> centre = q * Polynomial(r, CentreTop) / Polynomial(r, CentreBottom);
        Vector512<float> tail = (Vector512.ConvertToSingle(Vector512.Min(words, ~words)) + half) * unit;
        Vector512<float> distance = Vector512.Sqrt(-Vector512.Log(tail)) - Vector512.Create(1.6f);
        Vector512<float> flank = Polynomial(distance, FlankTop) / Polynomial(distance, FlankBottom);
        Vector512<float> signed = Vector512.ConditionalSelect(
            Vector512.LessThan(q, Vector512<float>.Zero),
            -flank,
            flank
        );
        Vector512<float> isCentre = Vector512.LessThanOrEqual(Vector512.Abs(q), Vector512.Create(0.425f));
        return Vector512.ConditionalSelect(isCentre, centre, signed);
    }

    private static Vector512<float> Polynomial(Vector512<float> r, ReadOnlySpan<float> coefficients)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * r + Vector512.Create(coefficients[i]);
        return sum;
    }
}
