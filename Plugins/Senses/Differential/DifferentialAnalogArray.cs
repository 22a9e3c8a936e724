using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>
/// Fabricated converters without errors, one for each pair. Equal conductances read exactly 0, so that ties need no
/// draw.
/// </summary>
internal sealed class DifferentialAnalogArray(DevicePairs pairs) : ISenseArray, IResumable
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => pairs.Values(conductances);

    /// <summary>Nothing changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the converters have no state.</summary>
    public void Dispose() { }
}
