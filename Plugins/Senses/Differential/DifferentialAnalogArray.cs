using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated converters without errors, one for each pair. Equal conductances read exactly 0, so that ties need no
/// draw.
/// </summary>
internal sealed class DifferentialAnalogArray(DevicePairs pairs) : IResumable, ILinearSense
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => pairs.Values(conductances);

    /// <inheritdoc/>
    public IReadOnlyList<double> Gains => pairs.Gains;

    /// <inheritdoc/>
    public double Offset => 0;

    /// <summary>Keeps nothing: no state changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the converters have no state.</summary>
    public void Dispose() { }
}
