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

    /// <summary>Releases nothing: the circuit has no tensors of its own.</summary>
    public void Dispose() { }

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
        for (long first = 0; first < pairs.Inputs; first += rows)
        {
            using DisposeScope scope = NewDisposeScope();
            long count = Math.Min(rows, pairs.Inputs - first);
            Tensor ideal = weights.narrow(1, first, count);
            Tensor effective = ideal;
            if (wires.HasDrop)
                effective = ideal - wires.Losses(devices.narrow(2, first, count));
            Tensor currents = voltages.narrow(1, first, count).matmul(effective.t());
            sums.add_(circuit.Digitise(currents, bound, ideal));
        }
        return sums;
    }
}
