using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// Fabricated devices as tensors. Fabrication is draw 0 of a stream; writes and reads are numbered from 1.
/// </summary>
internal sealed class BinaryArray(long[] shape, BinaryDevices devices) : IWornArray, IPoweredArray, IAgingArray
{
    private long reads;
    private long writes;

    /// <inheritdoc/>
    public double Joules => devices.Joules;

    /// <summary>
    /// A target at or above the geometric middle of the range gets a SET pulse, one below it a RESET pulse.
    /// </summary>
    public void Program(Tensor target)
    {
        Check(target);
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        for (int first = 0; first < all.Length; first += BinaryDevices.Chunk)
            devices.Write(writes, first, all.Slice(first, Math.Min(BinaryDevices.Chunk, all.Length - first)));
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        Span<float> all = MemoryMarshal.Cast<byte, float>(result.bytes);
        reads++;
        for (int first = 0; first < all.Length; first += BinaryDevices.Chunk)
            devices.Read(reads, first, all.Slice(first, Math.Min(BinaryDevices.Chunk, all.Length - first)));
        return result;
    }

    /// <inheritdoc/>
    public void Age(TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"hfo2-binary: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        devices.Retention.Age(elapsed.TotalSeconds);
    }

    /// <summary>Programming pulses of each device, SET and RESET alike.</summary>
    public Tensor Pulses() => Counted(devices.Given.Pulses);

    /// <inheritdoc/>
    public Tensor Sets() => Counted(devices.Given.Sets);

    /// <summary>Nothing to release: managed memory only.</summary>
    public void Dispose() { }

    private Tensor Counted(ReadOnlySpan<int> counts)
    {
        Tensor result = empty(shape, ScalarType.Int32);
        counts.CopyTo(MemoryMarshal.Cast<byte, int>(result.bytes));
        return result;
    }

    private void Check(Tensor target)
    {
        if (
            target.dtype == ScalarType.Float32
            && target.shape.AsSpan().SequenceEqual(shape)
            && target.device_type == DeviceType.CPU
        )
            return;
        throw new ArgumentException(
            $"hfo2-binary: target is {target.dtype} [{string.Join(", ", target.shape)}] on {target.device_type}; "
                + $"Float32 [{string.Join(", ", shape)}] on CPU was expected.",
            nameof(target)
        );
    }
}
