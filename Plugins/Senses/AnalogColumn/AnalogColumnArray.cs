using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Columns of arrays of so many rows; the last one may be shorter. A weight itself is read without errors.
/// </summary>
internal sealed class AnalogColumnArray(ColumnPairs columns, ColumnCircuit circuit) : IColumnSense
{
    public Tensor Read(Tensor conductances) => columns.Values(conductances);

    public Tensor Sums(Tensor inputs, Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor uses = inputs.detach().cpu();
        Tensor devices = conductances.cpu();
        Tensor values = columns.Values(devices);
        Tensor sums = circuit.Errs || columns.Drops ? Added(uses, devices, values) : uses.matmul(values.t());
        return sums.to(inputs.device).MoveToOuterDisposeScope();
    }

    public void Dispose() { }

    private Tensor Added(Tensor inputs, Tensor conductances, Tensor values)
    {
        Tensor bound = circuit.Bound(inputs);
        Tensor volts = circuit.Drive(inputs, bound);
        Tensor sums = zeros(inputs.shape[0], values.shape[0]);
        long rows = circuit.Rows(columns.Inputs);
        for (long first = 0; first < columns.Inputs; first += rows)
        {
            using DisposeScope scope = NewDisposeScope();
            long count = Math.Min(rows, columns.Inputs - first);
            Tensor weights = values.narrow(1, first, count);
            if (columns.Drops)
                weights = weights - columns.Lost(conductances.narrow(2, first, count));
            sums.add_(
                circuit.Digitise(
                    volts.narrow(1, first, count).matmul(weights.t()),
                    bound,
                    values.narrow(1, first, count)
                )
            );
        }
        return sums;
    }
}
