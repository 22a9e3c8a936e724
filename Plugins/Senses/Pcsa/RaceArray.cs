using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Fabricated amplifiers that race. They do so on the CPU, wherever the conductances live.</summary>
/// <param name="name">Of the sense.</param>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="racers">The branches.</param>
/// <param name="limit">Where both branches take longer, the value is 0; s.</param>
internal sealed class RaceArray(string name, long[] shape, BranchPairs racers, float limit) : ISenseArray
{
    private long reads;

    public Tensor Read(Tensor conductances)
    {
        Amplifiers.Check(name, conductances, [2, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor pairs = conductances.cpu().contiguous();
        Run(MemoryMarshal.Cast<byte, float>(pairs.bytes), MemoryMarshal.Cast<byte, float>(values.bytes));
        reads++;
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    public void Dispose() { }

    private void Run(ReadOnlySpan<float> pairs, Span<float> values)
    {
        Span<float> times = stackalloc float[2 * BranchPairs.Chunk];
        for (int first = 0; first < values.Length; first += BranchPairs.Chunk)
        {
            int count = Math.Min(BranchPairs.Chunk, values.Length - first);
            Span<float> slow = times[..count];
            Span<float> fast = times[count..(2 * count)]; // +1 where branch 1 takes longer than branch 0
            racers.Times(1, (reads, first), pairs.Slice(values.Length + first, count), slow);
            racers.Times(0, (reads, first), pairs.Slice(first, count), fast);
            ComparatorKernel.Compare(
                times[..(2 * count)],
                [],
                racers.Coins.AsSpan(first / 8),
                values.Slice(first, count)
            );
            if (float.IsFinite(limit))
                Hold(slow, fast, values.Slice(first, count));
        }
    }

    /// <summary>0 where both take longer than the limit.</summary>
    private void Hold(ReadOnlySpan<float> slow, ReadOnlySpan<float> fast, Span<float> values)
    {
        Vector256<float> most = Vector256.Create(limit);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            Vector256<float> sooner = Vector256.MinNative(Load(slow, i), Load(fast, i));
            Vector256.AndNot(Load(values, i), Vector256.GreaterThan(sooner, most)).StoreUnsafe(ref values[i]);
        }
        for (; i < values.Length; i++)
            if (Math.Min(slow[i], fast[i]) > limit)
                values[i] = 0;
    }

    private static Vector256<float> Load(ReadOnlySpan<float> numbers, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);
}
