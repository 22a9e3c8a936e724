using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>Devices that are written and read.</summary>
internal sealed class WrittenArray(DeviceAccess access) : IMemoryArray
{
    /// <inheritdoc/>
    public void Program(Tensor target) => access.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => access.Read();

    /// <summary>There is nothing to release: devices are managed memory.</summary>
    public void Dispose() { }
}
