using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A cell that holds the weights of one matrix, with every promise of <see cref="ICell"/> and of its abilities checked.
/// A broken promise is a <see cref="ContractViolation"/>.
/// </summary>
internal sealed class CheckedCell
{
    private readonly BoundPart<ICell> cell;
    private readonly ConductanceRange range;

    /// <param name="cell">The cell that holds them.</param>
    /// <param name="facts">What the parts said of themselves.</param>
    /// <param name="plan">The layer whose matrix is held.</param>
    public CheckedCell(BoundPart<ICell> cell, RigFacts facts, LayerPlan plan)
    {
        this.cell = cell;
        range = facts.Range;
        Matrix = [plan.Outputs, plan.Inputs];
        Stored = cell.Part is ICodedCell coded ? [1, CountStored(coded)] : Matrix;
        Devices = [facts.Devices, .. Stored];
    }

    /// <summary>The shape of the weights, [outputs, inputs].</summary>
    public long[] Matrix { get; }

    /// <summary>The shape of the stored values: that of the weights, or one row where the cell codes them.</summary>
    public long[] Stored { get; }

    /// <summary>Whether stored values are decoded to weights.</summary>
    public bool IsCoded => cell.Part is ICodedCell;

    /// <summary>The shape of the devices: some for each stored value.</summary>
    public long[] Devices { get; }

    /// <summary>Weights float32 [outputs, inputs] in -1..1 to targets float32 of the devices, siemens.</summary>
    public Tensor Targets(Tensor weights)
    {
        Tensor targets = cell.Call(nameof(ICell.Targets), part => part.Targets(weights, range));
        cell.Demand(nameof(ICell.Targets), TensorContract.Violation(targets, Devices, ScalarType.Float32, CPU));
        return targets;
    }

    /// <summary>
    /// Steps int8 [outputs, inputs], in pulses, to counts int8 of the devices. The scenario was checked for a cell that
    /// can be pulsed.
    /// </summary>
    public Tensor Pulses(Tensor steps, PulseSigns signs)
    {
        Tensor counts = cell.Call(nameof(IPulsedCell.Pulses), part => ((IPulsedCell)part).Pulses(steps, signs));
        cell.Demand(nameof(IPulsedCell.Pulses), TensorContract.Violation(counts, Devices, ScalarType.Int8, CPU));
        return counts;
    }

    /// <summary>
    /// Steps float32 [outputs, inputs], in pulses, to moves float32 of the devices. The scenario was checked for a cell
    /// that has them.
    /// </summary>
    public Tensor Moves(Tensor steps, PulseSigns signs)
    {
        Tensor moves = cell.Call(nameof(IGradedCell.Moves), part => ((IGradedCell)part).Moves(steps, signs));
        cell.Demand(
            nameof(IGradedCell.Moves),
            TensorContract.Violation(moves, Devices, ScalarType.Float32, CPU)
                ?? TensorContract.OutOfRange(moves, -(float)Granularity.MostPulses, (float)Granularity.MostPulses)
        );
        return moves;
    }

    /// <summary>
    /// Values as read, float32 of the stored shape in -1..1, to weights float32 [outputs, inputs] in -1..1. It takes
    /// the values over; the caller disposes the weights.
    /// </summary>
    public Tensor Decode(Tensor values)
    {
        if (cell.Part is not ICodedCell coded)
            return values;
        using Tensor taken = values;
        Tensor weights = cell.Call(nameof(ICodedCell.Decode), _ => coded.Decode(values, [.. Matrix]));
        cell.Demand(
            nameof(ICodedCell.Decode),
            TensorContract.Violation(weights, Matrix, ScalarType.Float32, CPU)
                ?? TensorContract.OutOfRange(weights, -1, 1)
        );
        return weights;
    }

    private long CountStored(ICodedCell coded)
    {
        long stored = cell.Call(nameof(ICodedCell.Stored), _ => coded.Stored(Matrix[0] * Matrix[1]));
        if (stored <= 0)
            throw cell.Broken(nameof(ICodedCell.Stored), $"returned {stored}; expected 1 or more.");
        return stored;
    }
}
