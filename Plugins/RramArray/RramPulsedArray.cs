using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.RramArray;

/// <summary>Fabricated devices as tensors. Fabrication is write 0; writes and pulses are numbered from 1.</summary>
internal sealed class RramPulsedArray(long[] shape, RramArrayDevices devices) : IPulsedArray
{
    private long writes;

    /// <inheritdoc/>
    public PulseSigns Signs => PulseSigns.Raise | PulseSigns.Lower;

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        Check(target, ScalarType.Float32, "target");
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        for (int first = 0; first < all.Length; first += RramArrayDevices.Chunk)
            devices.Write(writes, first, all.Slice(first, Math.Min(RramArrayDevices.Chunk, all.Length - first)));
    }

    /// <inheritdoc/>
    public void Pulse(Tensor counts)
    {
        Check(counts, ScalarType.Int8, "counts");
        using Tensor contiguous = counts.contiguous();
        ReadOnlySpan<sbyte> all = MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes);
        if (all.Contains(sbyte.MinValue))
            throw new ArgumentException(
                "rram-array: a pulse count is -128; -127 to 127 was expected. Give fewer pulses.",
                nameof(counts)
            );
        writes++;
        for (int first = 0; first < all.Length; first += RramArrayDevices.Chunk)
            devices.Pulse(writes, first, all.Slice(first, Math.Min(RramArrayDevices.Chunk, all.Length - first)));
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        devices.Read(0, MemoryMarshal.Cast<byte, float>(result.bytes));
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
            $"rram-array: {name} is {argument.dtype} [{string.Join(", ", argument.shape)}] on {argument.device_type}; "
                + $"{type} [{string.Join(", ", shape)}] on CPU was expected.",
            name
        );
    }
}
