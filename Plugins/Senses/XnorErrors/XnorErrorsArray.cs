using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated columns whose products err and whose sums are compared with noise. A single weight is read without
/// errors.
/// </summary>
/// <param name="devices">The devices, whose values are the weights.</param>
/// <param name="errors">The errors of the products.</param>
/// <param name="noise">The noise of the comparators; null if there is none.</param>
internal sealed class XnorErrorsArray(SingleDevices devices, ProductErrors errors, ComparatorNoise? noise)
    : IColumnSense,
        IResumable
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    /// <inheritdoc/>
    public Tensor Sums(Tensor inputs, Tensor conductances)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = devices.Values(conductances).cpu();
        Tensor sums = errors.Sums(inputs.cpu(), weights);
        noise?.Add(sums);
        return sums.to(inputs.device).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        errors.KeepState(record);
        noise?.KeepState(record);
    }

    /// <summary>Releases nothing: the columns have no tensors of their own.</summary>
    public void Dispose() { }
}
