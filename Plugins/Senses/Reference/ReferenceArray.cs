using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated amplifiers that compare each device with a reference of their own. They compare on the CPU, wherever the
/// conductances live.
/// </summary>
/// <param name="shape">The shape of the values, [outputs, inputs].</param>
/// <param name="references">The reference of each amplifier, siemens [outputs * inputs].</param>
/// <param name="coins">How each amplifier reads a tie, one bit each, eight to a byte.</param>
internal sealed class ReferenceArray(long[] shape, float[] references, byte[] coins) : ISenseArray, IResumable
{
    private const int Chunk = 1024; // devices that are compared at a time; a multiple of 8

    private static readonly SenseInput Input = SenseInput.ComparedDevices("reference");

    /// <inheritdoc/>
    public Tensor Read(Tensor conductances)
    {
        Input.Check(conductances, [1, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor devices = conductances.cpu().contiguous();
        Compare(MemoryMarshal.Cast<byte, float>(devices.bytes), MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    /// <summary>Keeps nothing: no state changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the amplifiers live in managed memory.</summary>
    public void Dispose() { }

    private void Compare(ReadOnlySpan<float> devices, Span<float> values)
    {
        Span<float> pairs = stackalloc float[2 * Chunk];
        for (int first = 0; first < values.Length; first += Chunk)
        {
            int count = Math.Min(Chunk, values.Length - first);
            devices.Slice(first, count).CopyTo(pairs);
            references.AsSpan(first, count).CopyTo(pairs[count..]);
            ReadOnlySpan<byte> ties = coins.AsSpan(first / 8);
            ComparatorKernel.Compare(pairs[..(2 * count)], [], ties, values.Slice(first, count));
        }
    }
}
