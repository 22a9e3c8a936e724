using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>Devices that are written and read, and change with time.</summary>
internal sealed class AgingArray(DeviceAccess access, IAgingDevices aging) : IAgingArray, IResumable, INormalReads
{
    /// <inheritdoc/>
    public void Program(Tensor target) => access.Program(target);

    /// <inheritdoc/>
    public Tensor Read() => access.Read();

    /// <inheritdoc/>
    public NormalReads? Reads() => access.Reads();

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed) => access.Age(aging, elapsed);

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => access.KeepState(record);

    /// <summary>There is nothing to release: devices are managed memory.</summary>
    public void Dispose() { }
}
