using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Measured;

/// <summary>
/// An array of devices with measured drift, but without measured pulse responses: they take no pulses.
/// </summary>
internal sealed class WrittenDriftingArray(MeasuredArray array, Aging aging) : IMemoryArray, IAgingArray, IResumable
{
    /// <inheritdoc/>
    public void Program(Tensor target) => array.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => array.Read();

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed) => aging.Pass(elapsed);

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => array.KeepState(record);

    /// <inheritdoc/>
    public void Dispose() => array.Dispose();
}
