using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Fabricated converters without errors, one for each device.</summary>
internal sealed class DirectArray(SingleDevices devices) : ISenseArray
{
    /// <inheritdoc/>
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    /// <summary>Releases nothing: the converters have no state.</summary>
    public void Dispose() { }
}
