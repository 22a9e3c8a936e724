using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Fabricated converters without errors, one for each device.</summary>
internal sealed class DirectArray(SingleDevices devices) : IResumable, ILinearSense
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    /// <inheritdoc/>
    public IReadOnlyList<double> Gains => [devices.Gain];

    /// <inheritdoc/>
    public double Offset => devices.Offset;

    /// <summary>Keeps nothing: no state changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the converters have no state.</summary>
    public void Dispose() { }
}
