using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Fabricated converters without errors, one for each device.</summary>
internal sealed class DirectArray(SingleDevices devices) : ISenseArray, IResumable
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    /// <summary>Nothing changes after fabrication.</summary>
    public void KeepState(StateRecord record) { }

    /// <summary>Releases nothing: the converters have no state.</summary>
    public void Dispose() { }
}
