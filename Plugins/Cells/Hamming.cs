using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// Binary weights as words of a Hamming code, one device for each bit: what formal error correction does where a
/// differential pair needs none (arXiv:1902.02528). Weights fill words row by row; the last word is filled up with -1.
/// </summary>
internal sealed class Hamming(HammingCode code) : ICodedCell
{
    public int Devices => 1;

    public Precision Holds => Precision.Binary;

    public long Stored(long weights) => (weights + code.K - 1) / code.K * code.N;

    /// <summary>A weight of exactly 0 counts as +1. A bit of 1 asks for the greatest conductance.</summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, 1, Stored(weights.numel())], dtype: ScalarType.Float32);
        Encode(Numbers(weights), ((float)range.Min, (float)range.Max), Numbers(targets));
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }

    public Tensor Decode(Tensor stored, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = empty(shape, dtype: ScalarType.Float32);
        Decode(Numbers(stored), Numbers(weights));
        return weights.to(stored.device).MoveToOuterDisposeScope();
    }

    private void Encode(ReadOnlySpan<float> weights, (float Zero, float One) levels, Span<float> targets)
    {
        Span<bool> data = stackalloc bool[code.K];
        Span<bool> word = stackalloc bool[code.N];
        for (; targets.Length > 0; targets = targets[code.N..])
        {
            for (int i = 0; i < data.Length; i++)
                data[i] = i < weights.Length && weights[i] >= 0;
            code.Encode(data, word);
            for (int i = 0; i < word.Length; i++)
                targets[i] = word[i] ? levels.One : levels.Zero;
            weights = weights[Math.Min(code.K, weights.Length)..];
        }
    }

    private void Decode(ReadOnlySpan<float> stored, Span<float> weights)
    {
        Span<bool> data = stackalloc bool[code.K];
        Span<bool> word = stackalloc bool[code.N];
        for (; weights.Length > 0; stored = stored[code.N..])
        {
            for (int i = 0; i < word.Length; i++)
                word[i] = stored[i] > 0;
            code.Decode(word, data);
            int here = Math.Min(code.K, weights.Length);
            for (int i = 0; i < here; i++)
                weights[i] = data[i] ? 1 : -1;
            weights = weights[here..];
        }
    }

    private static Span<float> Numbers(Tensor tensor) =>
        MemoryMarshal.Cast<byte, float>(tensor.cpu().contiguous().bytes);
}
