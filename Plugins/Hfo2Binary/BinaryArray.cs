using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2Binary;

/// <summary>
/// An array of fabricated devices: it takes and gives tensors, and numbers the random draws. Fabrication is draw 0 of a
/// stream; writes and reads are numbered from 1.
/// </summary>
/// <param name="shape">The shape of the array.</param>
/// <param name="devices">Its devices, one for each element of the shape.</param>
internal sealed class BinaryArray(long[] shape, BinaryDevices devices)
    : IWornArray,
        ICountedWrites,
        IAgingArray,
        IResumable
{
    private long reads;
    private long writes;

    /// <inheritdoc/>
    public double Joules => devices.Joules;

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Writes => devices.Writes;

    /// <summary>
    /// Gives each device one pulse: a SET for a target at or above the geometric middle of the range, a RESET for one
    /// below it.
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

    /// <summary>The SET and RESET pulses of each device since it was made, int32 [shape].</summary>
    public Tensor Pulses() => Counted(devices.Given.Pulses);

    /// <inheritdoc/>
    public Tensor Sets() => Counted(devices.Given.Sets);

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("reads", ref reads);
        record.Keep("writes", ref writes);
        devices.KeepState(record);
    }

    /// <summary>Does nothing, because the array has managed memory only.</summary>
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
        string given = $"{target.dtype} [{string.Join(", ", target.shape)}] on {target.device_type}";
        throw new ArgumentException(
            $"hfo2-binary: target is {given}; Float32 [{string.Join(", ", shape)}] on CPU was expected.",
            nameof(target)
        );
    }
}
