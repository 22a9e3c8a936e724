using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated columns that are cut into arrays of a number of rows; the last array may be shorter. A single weight is
/// read without errors.
/// </summary>
/// <param name="pairs">The pairs of devices, whose values are the weights.</param>
/// <param name="wires">The wires of the columns.</param>
/// <param name="circuit">The converters and the noise.</param>
internal sealed class AnalogColumnArray(DevicePairs pairs, ColumnWires wires, ColumnCircuit circuit)
    : IColumnSense,
        IResumable
{
    private float[] known = []; // the conductances whose losses were worked out last
    private Tensor? losses; // [outputs, inputs]

    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => pairs.Values(conductances);

    /// <inheritdoc/>
    public Tensor Sums(Tensor inputs, Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor uses = inputs.detach().cpu();
        Tensor devices = conductances.cpu();
        Tensor weights = pairs.Values(devices);
        bool isExact = !circuit.Errs && !wires.HasDrop;
        Tensor sums = isExact ? uses.matmul(weights.t()) : SumArrays(uses, devices, weights);
        return sums.to(inputs.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => circuit.KeepState(record);

    /// <inheritdoc/>
    public void Dispose() => losses?.Dispose();

    /// <summary>
    /// What the wires take from the values [outputs, inputs]; worked out where devices conduct otherwise.
    /// </summary>
    private Tensor Losses(Tensor devices)
    {
        using DisposeScope scope = NewDisposeScope();
        ReadOnlySpan<float> now = MemoryMarshal.Cast<byte, float>(devices.contiguous().bytes);
        if (losses is not null && now.SequenceEqual(known))
            return losses;
        losses?.Dispose();
        known = now.ToArray();
        long rows = circuit.Rows(pairs.Inputs);
        losses = cat([.. devices.split(rows, 2).Select(wires.Losses)], 1).DetachFromDisposeScope();
        return losses;
    }

    /// <summary>Adds the digitised sums of all arrays of a column.</summary>
    /// <param name="inputs">The inputs of each use [n, inputs].</param>
    /// <param name="devices">The conductances, siemens [2, outputs, inputs].</param>
    /// <param name="weights">The values of the pairs [outputs, inputs].</param>
    private Tensor SumArrays(Tensor inputs, Tensor devices, Tensor weights)
    {
        Tensor bound = circuit.Bound(inputs);
        Tensor voltages = circuit.Drive(inputs, bound);
        Tensor sums = zeros(inputs.shape[0], weights.shape[0]);
        long rows = circuit.Rows(pairs.Inputs);
        Tensor effectiveWeights = wires.HasDrop ? weights - Losses(devices) : weights;
        for (long first = 0; first < pairs.Inputs; first += rows)
        {
            using DisposeScope scope = NewDisposeScope();
            long count = Math.Min(rows, pairs.Inputs - first);
            Tensor ideal = weights.narrow(1, first, count);
            Tensor effective = effectiveWeights.narrow(1, first, count);
            Tensor currents = voltages.narrow(1, first, count).matmul(effective.t());
            sums.add_(circuit.Digitise(currents, bound, ideal));
        }
        return sums;
    }
}
