using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Fefet;

/// <summary>Fabricated devices as tensors. Pulses and reads are numbered from 1.</summary>
internal sealed class FefetArray(long[] shape, FefetDevices devices) : IPulsedArray
{
    private long pulses;
    private long reads;

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
                "fefet: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
                nameof(counts)
            );
        pulses++;
        devices.Pulse(pulses, all);
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        reads++;
        devices.Read(reads, MemoryMarshal.Cast<byte, float>(result.bytes));
        return result;
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
            $"fefet: {name} is {argument.dtype} [{string.Join(", ", argument.shape)}] on {argument.device_type}; "
                + $"{type} [{string.Join(", ", shape)}] on CPU was expected.",
            name
        );
    }
}
