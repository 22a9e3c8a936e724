using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.SttMram;

/// <summary>
/// Fabricated devices as tensors. Fabrication is draw 0 of a stream; writes, reads and spans of time are numbered from
/// 1.
/// </summary>
internal sealed class SttArray(long[] shape, SttDevices devices) : IPoweredArray, IAgingArray
{
    private long reads;
    private long writes;
    private long ages;

    /// <inheritdoc/>
    public double Joules => devices.Joules;

    /// <summary>
    /// A target at or above the geometric middle of the range is written parallel, one below it antiparallel.
    /// </summary>
    public void Program(Tensor target)
    {
        Check(target);
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        for (int first = 0; first < all.Length; first += SttDevices.Chunk)
            devices.Write(writes, first, all.Slice(first, Math.Min(SttDevices.Chunk, all.Length - first)));
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        Span<float> all = MemoryMarshal.Cast<byte, float>(result.bytes);
        reads++;
        for (int first = 0; first < all.Length; first += SttDevices.Chunk)
            devices.Read(reads, first, all.Slice(first, Math.Min(SttDevices.Chunk, all.Length - first)));
        return result;
    }

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"stt-mram: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        devices.Age(++ages, elapsed.TotalSeconds);
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
            $"stt-mram: target is {target.dtype} [{string.Join(", ", target.shape)}] on {target.device_type}; "
                + $"Float32 [{string.Join(", ", shape)}] on CPU was expected.",
            nameof(target)
        );
    }
}
