using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Fabricated amplifiers. They compare on the CPU, wherever the conductances live.</summary>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="coins">How an amplifier reads a tie, one bit each, eight to a byte.</param>
/// <param name="ratios">exp(offset) [outputs * inputs]; null without offsets.</param>
internal sealed class DifferentialArray(long[] shape, byte[] coins, float[]? ratios) : ISenseArray
{
    public Tensor Read(Tensor conductances)
    {
        Check(conductances);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32), pairs = conductances.cpu().contiguous();
        Comparator.Compare(MemoryMarshal.Cast<byte, float>(pairs.bytes), ratios, coins, MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
    }

    private void Check(Tensor conductances)
    {
        long[] expected = [2, .. shape];
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(expected)) return;
        throw new ArgumentException(
            $"sense 'differential': the conductances are {conductances.dtype} [{string.Join(", ", conductances.shape)}]; "
            + $"it compares pairs, Float32 [{string.Join(", ", expected)}]. Use a cell with 2 devices, such as '2t2r'.");
    }
}
