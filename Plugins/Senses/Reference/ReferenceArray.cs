using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated amplifiers with a reference each. They compare on the CPU, wherever the conductances live.
/// </summary>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="references">Siemens [outputs * inputs].</param>
/// <param name="coins">How an amplifier reads a tie, one bit each, eight to a byte.</param>
internal sealed class ReferenceArray(long[] shape, float[] references, byte[] coins) : ISenseArray
{
    private const int Chunk = 1024;

    public Tensor Read(Tensor conductances)
    {
        Amplifiers.Check("reference", conductances, [1, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor devices = conductances.cpu().contiguous();
        Compare(MemoryMarshal.Cast<byte, float>(devices.bytes), MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    public void Dispose() { }

    private void Compare(ReadOnlySpan<float> devices, Span<float> values)
    {
        Span<float> pairs = stackalloc float[2 * Chunk];
        for (int first = 0; first < values.Length; first += Chunk)
        {
            int count = Math.Min(Chunk, values.Length - first);
            devices.Slice(first, count).CopyTo(pairs);
            references.AsSpan(first, count).CopyTo(pairs[count..]);
            ComparatorKernel.Compare(pairs[..(2 * count)], [], coins.AsSpan(first / 8), values.Slice(first, count));
        }
    }
}
