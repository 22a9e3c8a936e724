using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The sums of a layer's columns at its last observation, with the promises of their contract checked.
/// </summary>
/// <param name="sense">Whose circuit it is.</param>
/// <param name="circuit">The fabricated columns.</param>
/// <param name="outputs">How many there are.</param>
internal sealed class ColumnSums(BoundPart<ISense> sense, IColumnSense circuit, long outputs) : IDisposable
{
    private Tensor? conductances;

    /// <summary>Computes from now on with these, float32 [devices, outputs, inputs], siemens.</summary>
    public void Observe(Tensor read)
    {
        conductances?.Dispose();
        conductances = read.detach().DetachFromDisposeScope();
    }

    /// <summary>
    /// Inputs float32 [n, inputs] to sums [n, outputs], times the scale of the layer. The caller disposes them.
    /// </summary>
    public Tensor Compute(Tensor inputs, float scale)
    {
        Tensor sums = sense.Call("Sums", _ => circuit.Sums(inputs, conductances!));
        string? wrong =
            TensorContract.Violation(sums, [inputs.shape[0], outputs], ScalarType.Float32, CPU)
            ?? TensorContract.OutOfRange(sums, float.MinValue, float.MaxValue);
        if (wrong is not null)
            throw sense.Broken("Sums", wrong);
        return scale == 1 ? sums : sums.mul_(scale);
    }

    public void Dispose() => conductances?.Dispose();
}
