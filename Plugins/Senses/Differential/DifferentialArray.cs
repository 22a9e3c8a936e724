using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated amplifiers that compare pairs of devices. They compare on the CPU, wherever the conductances live.
/// </summary>
/// <param name="shape">The shape of the values, [outputs, inputs].</param>
/// <param name="coins">How each amplifier reads a tie, one bit each, eight to a byte.</param>
/// <param name="ratios">exp(offset) of each amplifier [outputs * inputs]; null without offsets.</param>
internal sealed class DifferentialArray(long[] shape, byte[] coins, float[]? ratios) : ISenseArray, IResumable
{
    private static readonly SenseInput Input = SenseInput.ComparedPairs("differential");

    /// <inheritdoc/>
    public Tensor Read(Tensor conductances)
    {
        Input.Check(conductances, [2, .. shape]);
        using DisposeScope scope = NewDisposeScope();
        Tensor values = empty(shape, dtype: ScalarType.Float32);
        Tensor pairs = conductances.cpu().contiguous();
        Span<float> devices = MemoryMarshal.Cast<byte, float>(pairs.bytes);
        ComparatorKernel.Compare(devices, ratios, coins, MemoryMarshal.Cast<byte, float>(values.bytes));
        return values.to(conductances.device).MoveToOuterDisposeScope();
    }

    /// <summary>Keeps nothing: no state changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the amplifiers live in managed memory.</summary>
    public void Dispose() { }
}
