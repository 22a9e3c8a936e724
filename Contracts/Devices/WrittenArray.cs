using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>Devices that are written and read.</summary>
internal sealed class WrittenArray(DeviceAccess access) : IResumable, INormalReads
{
    /// <inheritdoc/>
    public void Program(Tensor target) => access.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => access.Read();

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => access.KeepState(record);

    /// <inheritdoc/>
    public NormalReads? Reads() => access.Reads();

    /// <summary>There is nothing to release: devices are managed memory.</summary>
    public void Dispose() { }
}
