using Modular.Contracts;
using Modular.Rigs.Uses;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The fabricated amplifiers of a sense, with every promise of <see cref="ISenseArray"/> and <see cref="IColumnSense"/>
/// checked. A broken promise is a <see cref="ContractViolation"/>.
/// </summary>
internal sealed class CheckedSenseArray : IDisposable
{
    private readonly BoundPart<ISense> sense;
    private readonly ISenseArray array;
    private readonly long[] shape;

    /// <param name="sense">The sense that fabricates the amplifiers.</param>
    /// <param name="shape">[outputs, inputs] of the stored values.</param>
    /// <param name="range">The conductances that the devices can be asked for.</param>
    /// <param name="conditions">What the amplifiers are made under.</param>
    public CheckedSenseArray(BoundPart<ISense> sense, long[] shape, ConductanceRange range, Conditions conditions)
    {
        this.sense = sense;
        this.shape = shape;
        array =
            sense.Call(nameof(ISense.Fabricate), part => part.Fabricate([.. shape], range, conditions))
            ?? throw sense.Broken(nameof(ISense.Fabricate), "returned null; expected an array.");
    }

    /// <summary>Whether the circuit gives the sums of whole columns.</summary>
    public bool HasColumns => array is IColumnSense;

    /// <summary>How it makes a value of the conductances of some devices; null where that is not linear.</summary>
    /// <param name="devices">How many devices hold a value.</param>
    public LinearReading? Linear(int devices)
    {
        if (array is not ILinearSense linear)
            return null;
        double[]? gains = sense.Call(nameof(ILinearSense.Gains), _ => linear.Gains?.ToArray());
        double offset = sense.Call(nameof(ILinearSense.Offset), _ => linear.Offset);
        sense.Demand(nameof(ILinearSense.Gains), AnswerChecks.Flaw(gains, devices));
        if (!double.IsFinite(offset))
            throw sense.Broken(nameof(ILinearSense.Offset), $"is {offset}; expected a finite number.");
        return new LinearReading(gains!, offset);
    }

    /// <summary>
    /// Conductances float32 [devices, outputs, inputs], siemens, to values float32 [outputs, inputs] in -1..1. The
    /// caller disposes them.
    /// </summary>
    public Tensor Read(Tensor conductances)
    {
        Tensor values = sense.Call(nameof(ISenseArray.Read), _ => array.Read(conductances));
        sense.Demand(
            nameof(ISenseArray.Read),
            TensorContract.Violation(values, shape, ScalarType.Float32, CPU) ?? TensorContract.OutOfRange(values, -1, 1)
        );
        return values;
    }

    /// <summary>
    /// Inputs float32 [n, inputs] and conductances float32 [devices, outputs, inputs], siemens, to the sums of the
    /// columns, float32 [n, outputs], finite. The caller disposes them.
    /// </summary>
    public Tensor Sums(Tensor inputs, Tensor conductances)
    {
        Tensor sums = sense.Call(nameof(IColumnSense.Sums), _ => ((IColumnSense)array).Sums(inputs, conductances));
        sense.Demand(
            nameof(IColumnSense.Sums),
            TensorContract.Violation(sums, [inputs.shape[0], shape[0]], ScalarType.Float32, CPU)
                ?? TensorContract.OutOfRange(sums, float.MinValue, float.MaxValue)
        );
        return sums;
    }

    /// <summary>Keeps the state of the amplifiers, or puts it back.</summary>
    public void KeepState(StateRecord record) =>
        sense.Do(nameof(IResumable.KeepState), _ => record.KeepPiece($"sense '{sense.Name}'", array));

    public void Dispose() => sense.Do(nameof(Dispose), _ => array.Dispose());
}
