using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated amplifiers whose branches race. The race runs on the CPU, wherever the conductances live.
/// </summary>
/// <param name="name">The name of the sense, for error texts.</param>
/// <param name="shape">The shape of the values, [outputs, inputs].</param>
/// <param name="pairs">The two branches of each amplifier.</param>
/// <param name="limit">The time of a read, s: if both branches take longer, the value is 0.</param>
internal sealed class RaceArray(string name, long[] shape, BranchPairs pairs, float limit) : ISenseArray, IResumable
{
    private readonly SenseInput input = SenseInput.ComparedPairs(name);

    private long reads;

    /// <inheritdoc/>
    public Tensor Read(Tensor conductances)
    {
        input.Check(conductances, [2, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor devices = conductances.cpu().contiguous();
        Race(MemoryMarshal.Cast<byte, float>(devices.bytes), MemoryMarshal.Cast<byte, float>(values.bytes));
        reads++;
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => record.Keep("reads", ref reads);

    /// <summary>Releases nothing: the amplifiers live in managed memory.</summary>
    public void Dispose() { }

    /// <param name="devices">Conductances of device 0 of all amplifiers, then of device 1, siemens [2 n].</param>
    /// <param name="values">Filled with -1, 0 or +1 [n].</param>
    private void Race(ReadOnlySpan<float> devices, Span<float> values)
    {
        Span<float> times = stackalloc float[2 * BranchPairs.Chunk];
        ReadOnlySpan<float> device0 = devices[..values.Length];
        ReadOnlySpan<float> device1 = devices[values.Length..];
        for (int first = 0; first < values.Length; first += BranchPairs.Chunk)
        {
            int count = Math.Min(BranchPairs.Chunk, values.Length - first);
            Span<float> part = values.Slice(first, count);
            Span<float> both = times[..(2 * count)];
            Span<float> times1 = both[..count]; // first, because +1 means that branch 1 takes longer
            Span<float> times0 = both[count..];
            pairs.Times(1, reads, first, device1.Slice(first, count), times1);
            pairs.Times(0, reads, first, device0.Slice(first, count), times0);
            ComparatorKernel.Compare(both, [], pairs.Coins.AsSpan(first / 8), part);
            if (float.IsFinite(limit))
                ClearLate(times1, times0, part);
        }
    }

    /// <summary>Sets a value to 0 if both branches take longer than the limit.</summary>
    private void ClearLate(ReadOnlySpan<float> times1, ReadOnlySpan<float> times0, Span<float> values)
    {
        Vector256<float> limits = Vector256.Create(limit);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            Vector256<float> sooner = Vector256.MinNative(Load(times1, i), Load(times0, i));
            Vector256<float> isLate = Vector256.GreaterThan(sooner, limits);
            Vector256.AndNot(Load(values, i), isLate).StoreUnsafe(ref values[i]);
        }
        for (; i < values.Length; i++)
            if (Math.Min(times1[i], times0[i]) > limit)
                values[i] = 0;
    }

    private static Vector256<float> Load(ReadOnlySpan<float> numbers, int at) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);
}
