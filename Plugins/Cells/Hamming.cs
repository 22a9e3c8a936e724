using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Cells;

/// <summary>
/// A cell that stores binary weights as words of a Hamming code, one device for each bit. This is the formal error
/// correction that a differential pair makes needless (arXiv:1902.02528). Weights fill the words row by row; the last
/// word is filled up with -1.
/// </summary>
/// <param name="code">The code of a word.</param>
internal sealed class Hamming(HammingCode code) : ICodedCell, IUseEnergies
{
    /// <inheritdoc/>
    public int Devices => 1;

    /// <inheritdoc/>
    public Precision Holds => Precision.Binary;

    /// <inheritdoc/>
    public long Stored(long weights)
    {
        long words = (weights + code.K - 1) / code.K;
        return words * code.N;
    }

    /// <summary>
    /// The targets of the code's bits, float32 [1, 1, stored], siemens: a bit of 1 asks for the greatest conductance. A
    /// weight of exactly 0 counts as +1.
    /// </summary>
    public Tensor Targets(Tensor weights, ConductanceRange range)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor targets = empty([Devices, 1, Stored(weights.numel())], dtype: ScalarType.Float32);
        Encode(Numbers(weights), range, Numbers(targets));
        return targets.to(weights.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Decode(Tensor stored, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = empty(shape, dtype: ScalarType.Float32);
        Decode(Numbers(stored), Numbers(weights));
        return weights.to(stored.device).MoveToOuterDisposeScope();
    }

    /// <summary>Every word that is sensed is decoded.</summary>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) =>
        [
            new()
            {
                Component = "decoder",
                Count = (double)(use.Stored / code.N) * use.Passes * code.Gates,
                Each = use.Gate,
            },
        ];

    private void Encode(ReadOnlySpan<float> weights, ConductanceRange range, Span<float> targets)
    {
        float zero = (float)range.Min;
        float one = (float)range.Max;
        Span<bool> data = stackalloc bool[code.K];
        Span<bool> word = stackalloc bool[code.N];
        for (; targets.Length > 0; targets = targets[code.N..])
        {
            for (int i = 0; i < data.Length; i++)
                data[i] = i < weights.Length && weights[i] >= 0;
            code.Encode(data, word);
            for (int i = 0; i < word.Length; i++)
                targets[i] = word[i] ? one : zero;
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
