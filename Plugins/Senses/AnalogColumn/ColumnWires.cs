using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>The wires of pairs of columns, whose resistance weakens the devices far from the amplifier.</summary>
/// <param name="width">The difference of conductances that reads 1, siemens.</param>
/// <param name="resistance">The resistance of the wire from one device to the next, ohm.</param>
internal sealed class ColumnWires(double width, double resistance)
{
    /// <summary>Whether currents cause a voltage drop along the wires.</summary>
    public bool HasDrop => resistance != 0;

    /// <summary>
    /// What the voltage drop takes from the values of one array. Conductances are float32 [2, outputs, rows], siemens,
    /// on the CPU; the result is float32 [outputs, rows]. The caller disposes it.
    /// </summary>
    public Tensor Losses(Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        using Tensor columns = conductances.contiguous();
        Tensor losses = empty(columns.shape, ScalarType.Float32);
        int rows = (int)columns.shape[2];
        ReadOnlySpan<float> devices = MemoryMarshal.Cast<byte, float>(columns.bytes);
        Span<float> lost = MemoryMarshal.Cast<byte, float>(losses.bytes);
        double[] phi = new double[rows];
        for (int first = 0; first < devices.Length; first += rows)
        {
            Ladder.Attenuate(devices.Slice(first, rows), resistance, phi);
            for (int k = 0; k < rows; k++)
                lost[first + k] = (float)(devices[first + k] * (1 - phi[k]) / width);
        }
        return (losses[0] - losses[1]).MoveToOuterDisposeScope();
    }
}
