using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Pcm;

/// <summary>Fabricated devices as tensors. Fabrication is write 0; writes and reads are numbered from 1.</summary>
internal sealed class PcmArray(long[] shape, PcmDevices devices) : IAgingArray
{
    private long reads;
    private long writes;

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        Check(target);
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        for (int first = 0; first < all.Length; first += PcmDevices.Chunk)
            devices.Write(writes, first, all.Slice(first, Math.Min(PcmDevices.Chunk, all.Length - first)));
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        Span<float> all = MemoryMarshal.Cast<byte, float>(result.bytes);
        reads++;
        for (int first = 0; first < all.Length; first += PcmDevices.Chunk)
            devices.Read(reads, first, all.Slice(first, Math.Min(PcmDevices.Chunk, all.Length - first)));
        return result;
    }

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"pcm: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        devices.Age(elapsed.TotalSeconds);
    }

    /// <summary>Nothing to release: managed memory only.</summary>
    public void Dispose() { }

    private void Check(Tensor target)
    {
        if (
            target.dtype == ScalarType.Float32
            && target.shape.AsSpan().SequenceEqual(shape)
            && target.device_type == DeviceType.CPU
        )
            return;
        throw new ArgumentException(
            $"pcm: target is {target.dtype} [{string.Join(", ", target.shape)}] on {target.device_type}; "
                + $"Float32 [{string.Join(", ", shape)}] on CPU was expected.",
            nameof(target)
        );
    }
}
