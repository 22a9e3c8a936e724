using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Senses;

/// <summary>Exact converters.</summary>
internal sealed class DirectArray(SingleDevices devices) : ISenseArray
{
    public Tensor Read(Tensor conductances) => devices.Values(conductances);

    public void Dispose() { }
}
