using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>Devices that can be moved by parts of a pulse.</summary>
internal sealed class GradedArray(DeviceAccess access, IGradedDevices graded) : IGradedArray, IResumable
{
    /// <inheritdoc/>
    public PulseSigns Signs => graded.Signs;

    /// <inheritdoc/>
    public void Program(Tensor target) => access.Program(target);

    /// <inheritdoc/>
    public void Pulse(Tensor counts) => access.Pulse(graded, counts);

    /// <inheritdoc/>
    public void Move(Tensor amounts) => access.Move(graded, amounts);

    /// <inheritdoc/>
    public Tensor Read() => access.Read();

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => access.KeepState(record);

    /// <summary>There is nothing to release: devices are managed memory.</summary>
    public void Dispose() { }
}
