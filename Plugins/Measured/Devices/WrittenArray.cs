using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Measured;

/// <summary>An array of devices without measured pulse responses: they can be written, but take no pulses.</summary>
internal sealed class WrittenArray(MeasuredArray array) : IMemoryArray, IResumable
{
    /// <inheritdoc/>
    public void Program(Tensor target) => array.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => array.Read();

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => array.KeepState(record);

    /// <inheritdoc/>
    public void Dispose() => array.Dispose();
}
