using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Measured;

/// <summary>
/// An array of devices with measured pulse responses. Fabrication has the draw number 0; writes and reads are numbered
/// from 1.
/// </summary>
/// <param name="shape">The shape of all tensors, [devices, outputs, inputs].</param>
/// <param name="devices">The devices in the order of the tensors' elements.</param>
internal sealed class MeasuredArray(long[] shape, MeasuredDevices devices) : IGradedArray, IResumable
{
    private const int Chunk = MeasuredDevices.Chunk;

    private long reads;
    private long writes;

    /// <summary>The pulse directions that were measured.</summary>
    public PulseSigns Signs => devices.Signs;

    /// <inheritdoc/>
    public void Pulse(Tensor counts)
    {
        Check(counts, ScalarType.Int8);
        using Tensor contiguous = counts.contiguous();
        ReadOnlySpan<sbyte> all = MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes);
        CheckSigns(all);
        for (int first = 0; first < all.Length; first += Chunk)
        {
            int length = Math.Min(Chunk, all.Length - first);
            devices.Pulse(first, all.Slice(first, length));
        }
    }

    /// <inheritdoc/>
    public void Move(Tensor amounts)
    {
        Check(amounts, ScalarType.Float32);
        using Tensor contiguous = amounts.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        for (int first = 0; first < all.Length; first += Chunk)
        {
            int length = Math.Min(Chunk, all.Length - first);
            devices.Move(first, all.Slice(first, length));
        }
    }

    /// <inheritdoc/>
    public void Program(Tensor target)
    {
        Check(target, ScalarType.Float32);
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        for (int first = 0; first < all.Length; first += Chunk)
        {
            int length = Math.Min(Chunk, all.Length - first);
            devices.Write(writes, first, all.Slice(first, length));
        }
    }

    /// <inheritdoc/>
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        Span<float> all = MemoryMarshal.Cast<byte, float>(result.bytes);
        reads++;
        for (int first = 0; first < all.Length; first += Chunk)
        {
            int length = Math.Min(Chunk, all.Length - first);
            devices.Read(reads, first, all.Slice(first, length));
        }
        return result;
    }

    /// <inheritdoc/>
    public void KeepState(StateRecord record)
    {
        record.Keep("reads", ref reads);
        record.Keep("writes", ref writes);
        devices.KeepState(record);
    }

    /// <summary>Releases nothing: the devices live in managed memory.</summary>
    public void Dispose() { }

    private void Check(Tensor given, ScalarType type)
    {
        if (given.dtype == type && given.shape.AsSpan().SequenceEqual(shape) && given.device_type == DeviceType.CPU)
            return;
        throw new ArgumentException(
            $"measured: got {given.dtype} [{string.Join(", ", given.shape)}] on {given.device_type}; "
                + $"{type} [{string.Join(", ", shape)}] on CPU was expected.",
            nameof(given)
        );
    }

    private void CheckSigns(ReadOnlySpan<sbyte> counts)
    {
        sbyte least = 0;
        if (Signs.HasFlag(PulseSigns.Lower))
            least = -127;
        sbyte greatest = 0;
        if (Signs.HasFlag(PulseSigns.Raise))
            greatest = 127;
        int wrong = counts.IndexOfAnyExceptInRange(least, greatest);
        if (wrong >= 0)
            throw new ArgumentException(
                $"measured: a pulse count is {counts[wrong]}; {least} to {greatest} was expected, the directions that "
                    + "were measured. Let the cell pulse the other device, or Program it.",
                nameof(counts)
            );
    }
}
