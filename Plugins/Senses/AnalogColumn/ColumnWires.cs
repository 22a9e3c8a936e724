using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// The wires of arrays, whose resistance weakens the devices far from the drivers and from the amplifiers. The two
/// columns of an output lie side by side (assumed).
/// </summary>
/// <param name="width">The difference of conductances that reads 1, siemens.</param>
/// <param name="wires">The resistances of the wires, and the size of an array.</param>
internal sealed class ColumnWires(double width, WireResistances wires)
{
    /// <summary>Whether currents cause a voltage drop along the wires.</summary>
    public bool HasDrop => wires.Column != 0 || wires.Row != 0;

    /// <summary>
    /// What the voltage drop takes from the values of the arrays of some rows. Conductances are float32 [2, outputs,
    /// rows], siemens, on the CPU; the result is float32 [outputs, rows]. The caller disposes it.
    /// </summary>
    public Tensor Losses(Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        using Tensor columns = conductances.contiguous();
        Tensor losses = empty(columns.shape, ScalarType.Float32);
        int rows = (int)columns.shape[2];
        ReadOnlySpan<float> devices = MemoryMarshal.Cast<byte, float>(columns.bytes);
        Span<float> lost = MemoryMarshal.Cast<byte, float>(losses.bytes);
        if (wires.Row == 0)
            LoseInColumns(devices, lost, rows);
        else
            LoseInGrids(devices, lost, rows);
        return (losses[0] - losses[1]).MoveToOuterDisposeScope();
    }

    /// <summary>Rows are ideal: each column is a ladder of its own.</summary>
    private void LoseInColumns(ReadOnlySpan<float> devices, Span<float> lost, int rows)
    {
        double[] phi = new double[rows];
        for (int first = 0; first < devices.Length; first += rows)
        {
            Ladder.Attenuate(devices.Slice(first, rows), wires.Column, phi);
            for (int k = 0; k < rows; k++)
                lost[first + k] = (float)(devices[first + k] * (1 - phi[k]) / width);
        }
    }

    private void LoseInGrids(ReadOnlySpan<float> devices, Span<float> lost, int rows)
    {
        int all = devices.Length / rows;
        int most = wires.Columns == 0 ? all : wires.Columns;
        for (int first = 0; first < all; first += most)
            LoseInGrid(devices, lost, new ArrayPart(first, Math.Min(most, all - first), rows));
    }

    /// <summary>Column c of an array is column c % 2 of output c / 2.</summary>
    private void LoseInGrid(ReadOnlySpan<float> devices, Span<float> lost, ArrayPart part)
    {
        int outputs = devices.Length / part.Rows / 2;
        double[] grid = new double[part.Rows * part.Columns];
        int[] starts = new int[part.Columns];
        for (int c = 0; c < part.Columns; c++)
        {
            int column = part.First + c;
            starts[c] = (column % 2 * outputs + column / 2) * part.Rows;
            for (int k = 0; k < part.Rows; k++)
                grid[k * part.Columns + c] = devices[starts[c] + k];
        }
        double[] seen = new WireGrid(grid, part.Columns, wires.Row, Math.Max(wires.Column, Least)).Seen();
        for (int c = 0; c < part.Columns; c++)
        for (int k = 0; k < part.Rows; k++)
            lost[starts[c] + k] = (float)((grid[k * part.Columns + c] - seen[k * part.Columns + c]) / width);
    }

    private const double Least = 1e-9; // ohm, for columns that are ideal beside rows that are not

    /// <summary>Some columns of an array, all of its rows.</summary>
    /// <param name="First">The first column of the part, from 0.</param>
    /// <param name="Columns">The number of columns of the part.</param>
    /// <param name="Rows">The number of rows of the part.</param>
    private readonly record struct ArrayPart(int First, int Columns, int Rows);
}
