using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Measured;

/// <summary>An array of devices with measured pulse responses and measured drift.</summary>
internal sealed class DriftingArray(MeasuredArray array, Aging aging) : IGradedArray, IAgingArray, IResumable
{
    /// <inheritdoc/>
    public PulseSigns Signs => array.Signs;

    /// <inheritdoc/>
    public void Pulse(Tensor counts) => array.Pulse(counts);

    /// <inheritdoc/>
    public void Move(Tensor amounts) => array.Move(amounts);

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
