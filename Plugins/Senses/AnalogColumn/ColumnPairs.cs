using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Pairs of columns, the currents of one subtracted from those of the other: the weights that they compute with.
/// </summary>
/// <param name="shape">[outputs, inputs].</param>
/// <param name="width">The difference that reads 1, siemens.</param>
/// <param name="wire">Resistance of the wire from device to device, ohm.</param>
internal sealed class ColumnPairs(long[] shape, double width, double wire)
{
    /// <summary>Devices of a column.</summary>
    public long Inputs => shape[1];

    /// <summary>Whether currents lift the wire.</summary>
    public bool Drops => wire != 0;

    /// <summary>
    /// Conductances float32 [2, outputs, inputs], siemens, to values float32 [outputs, inputs], stopped at -1 and 1.
    /// The caller disposes them.
    /// </summary>
    public Tensor Values(Tensor conductances)
    {
        Check(conductances);
        using DisposeScope scope = NewDisposeScope();
        return ((conductances[0] - conductances[1]) / width).clamp(-1, 1).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// What the wires take from the values of some inputs that form an array: float32 [2, outputs, rows] on the CPU to
    /// float32 [outputs, rows]. The caller disposes it.
    /// </summary>
    public Tensor Lost(Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        using Tensor columns = conductances.contiguous();
        Tensor lost = empty(columns.shape, ScalarType.Float32);
        int rows = (int)columns.shape[2];
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(columns.bytes);
        Span<float> missing = MemoryMarshal.Cast<byte, float>(lost.bytes);
        double[] phi = new double[rows];
        for (int first = 0; first < all.Length; first += rows)
        {
            Ladder.Attenuate(all.Slice(first, rows), wire, phi);
            for (int k = 0; k < rows; k++)
                missing[first + k] = (float)(all[first + k] * (1 - phi[k]) / width);
        }
        return (lost[0] - lost[1]).MoveToOuterDisposeScope();
    }

    private void Check(Tensor conductances)
    {
        long[] expected = [2, .. shape];
        if (conductances.dtype == ScalarType.Float32 && conductances.shape.AsSpan().SequenceEqual(expected))
            return;
        throw new InvalidDataException(
            $"sense 'analog-column': the conductances are {conductances.dtype} [{string.Join(", ", conductances.shape)}]; "
                + $"it subtracts pairs, Float32 [{string.Join(", ", expected)}]. Use a cell with 2 devices, such as 'differential-analog' or '2t2r'."
        );
    }
}
