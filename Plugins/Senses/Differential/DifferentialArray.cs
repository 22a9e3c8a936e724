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
        Amplifiers.Check("differential", conductances, [2, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor pairs = conductances.cpu().contiguous();
        ComparatorKernel.Compare(
            MemoryMarshal.Cast<byte, float>(pairs.bytes),
            ratios,
            coins,
            MemoryMarshal.Cast<byte, float>(values.bytes)
        );
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    public void Dispose() { }
}
