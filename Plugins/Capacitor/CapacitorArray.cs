using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Capacitor;

/// <summary>
/// Fabricated devices as tensors. Pulses are numbered from 1; a call of <see cref="Pulse"/> is a step of training, at
/// whose end all devices leak.
/// </summary>
/// <param name="shape">Of the array.</param>
/// <param name="devices">As many as fill it.</param>
/// <param name="stepTime">How long a step of training takes, seconds.</param>
internal sealed class CapacitorArray(long[] shape, CapacitorDevices devices, double stepTime)
    : IPulsedArray,
        IAgingArray
{
    private long pulses;

    /// <inheritdoc/>
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        Check(target, ScalarType.Float32, "target");
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        devices.Write(all);
    }

    /// <inheritdoc/>
    public void Pulse(Tensor counts)
    {
        Check(counts, ScalarType.Int8, "counts");
        using Tensor contiguous = counts.contiguous();
        ReadOnlySpan<sbyte> all = MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes);
        if (all.Contains(sbyte.MinValue))
            throw new ArgumentException(
                "capacitor: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
                nameof(counts)
            );
        pulses++;
        devices.Pulse(pulses, all);
        devices.Leak(1);
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        devices.Read(MemoryMarshal.Cast<byte, float>(result.bytes));
        return result;
    }

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"capacitor: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        devices.Leak(elapsed.TotalSeconds / stepTime);
    }

    /// <summary>Nothing to release: managed memory only.</summary>
    public void Dispose() { }

    private void Check(Tensor argument, ScalarType type, string name)
    {
        if (
            argument.dtype == type
            && argument.shape.AsSpan().SequenceEqual(shape)
            && argument.device_type == DeviceType.CPU
        )
            return;
        throw new ArgumentException(
            $"capacitor: {name} is {argument.dtype} [{string.Join(", ", argument.shape)}] on {argument.device_type}; "
                + $"{type} [{string.Join(", ", shape)}] on CPU was expected.",
            name
        );
    }
}
