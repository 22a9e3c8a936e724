using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>An array of devices that take pulses.</summary>
internal sealed class PulsedArray(DeviceAccess access, IPulsedDevices pulsed) : IPulsedArray, IResumable
{
    /// <inheritdoc/>
    public PulseSigns Signs => pulsed.Signs;

    /// <inheritdoc/>
    public void Program(Tensor target) => access.Program(target);

    /// <inheritdoc/>
    public void Pulse(Tensor counts) => access.Pulse(pulsed, counts);

    /// <inheritdoc/>
    public Tensor Read() => access.Read();

    /// <inheritdoc/>
    public void KeepState(StateRecord record) => access.KeepState(record);

    /// <summary>There is nothing to release: devices are managed memory.</summary>
    public void Dispose() { }
}
