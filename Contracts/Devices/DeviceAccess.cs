using System.Runtime.InteropServices;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Devices;

/// <summary>
/// The one place where tensors meet devices: checks arguments, numbers the draws and hands devices over in chunks.
/// </summary>
internal sealed class DeviceAccess(string memory, long[] shape, IDevices devices) : IResumable
{
    private const sbyte GreatestCount = 127;

    private readonly DeviceShape shape = new(memory, shape);
    private DrawNumbers now;

    public void Program(Tensor target)
    {
        shape.Check(target, ScalarType.Float32, nameof(target));
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> targets = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        now = now with { Programs = now.Programs + 1 };
        for (int first = 0; first < targets.Length; first += DeviceArray.Chunk)
            devices.Write(now, first, targets.Slice(first, Math.Min(DeviceArray.Chunk, targets.Length - first)));
    }

    public void Pulse(IPulsedDevices pulsed, Tensor counts)
    {
        shape.Check(counts, ScalarType.Int8, nameof(counts));
        using Tensor contiguous = counts.contiguous();
        ReadOnlySpan<sbyte> all = MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes);
        CheckSigns(pulsed.Signs, all);
        now = now with { Pulses = now.Pulses + 1 };
        for (int first = 0; first < all.Length; first += DeviceArray.Chunk)
            pulsed.Pulse(now, first, all.Slice(first, Math.Min(DeviceArray.Chunk, all.Length - first)));
    }

    public void Move(IGradedDevices graded, Tensor amounts)
    {
        shape.Check(amounts, ScalarType.Float32, nameof(amounts));
        using Tensor contiguous = amounts.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        CheckSigns(graded.Signs, all);
        now = now with { Pulses = now.Pulses + 1 };
        for (int first = 0; first < all.Length; first += DeviceArray.Chunk)
            graded.Move(now, first, all.Slice(first, Math.Min(DeviceArray.Chunk, all.Length - first)));
    }

    public Tensor Read()
    {
        Tensor result = shape.MakeTensor(ScalarType.Float32);
        Span<float> seen = MemoryMarshal.Cast<byte, float>(result.bytes);
        now = now with { Reads = now.Reads + 1 };
        for (int first = 0; first < seen.Length; first += DeviceArray.Chunk)
            devices.Read(now, first, seen.Slice(first, Math.Min(DeviceArray.Chunk, seen.Length - first)));
        return result;
    }

    /// <summary>What reads see; null where it is not normal.</summary>
    public NormalReads? Reads()
    {
        if (devices is not INormalDevices { AreNormal: true } normal)
            return null;
        Tensor mean = shape.MakeTensor(ScalarType.Float32);
        Tensor deviation = shape.MakeTensor(ScalarType.Float32);
        Span<float> means = MemoryMarshal.Cast<byte, float>(mean.bytes);
        Span<float> deviations = MemoryMarshal.Cast<byte, float>(deviation.bytes);
        Span<NormalRead> laws = stackalloc NormalRead[DeviceArray.Chunk];
        for (int first = 0; first < means.Length; first += DeviceArray.Chunk)
        {
            Span<NormalRead> part = laws[..Math.Min(DeviceArray.Chunk, means.Length - first)];
            normal.Law(first, part);
            for (int i = 0; i < part.Length; i++)
            {
                means[first + i] = (float)part[i].Mean;
                deviations[first + i] = (float)part[i].Deviation;
            }
        }
        return new NormalReads { Mean = mean, Deviation = deviation };
    }

    public void Age(IAgingDevices aging, TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.Zero)
            throw new ArgumentException(
                $"{memory}: the time that passes is {elapsed.TotalSeconds} s; 0 or more was expected. Age forwards.",
                nameof(elapsed)
            );
        now = now with { Ages = now.Ages + 1 };
        aging.Age(now, elapsed.TotalSeconds);
    }

    /// <summary>The numbers of the draws, then the devices.</summary>
    public void KeepState(StateRecord record)
    {
        record.Keep("draws", ref now);
        record.KeepPiece("devices", devices);
    }

    private static sbyte LeastPulses(PulseSigns signs)
    {
        if (signs.HasFlag(PulseSigns.Lower))
            return -GreatestCount;
        return 0;
    }

    private static sbyte MostPulses(PulseSigns signs)
    {
        if (signs.HasFlag(PulseSigns.Raise))
            return GreatestCount;
        return 0;
    }

    private void CheckSigns(PulseSigns signs, ReadOnlySpan<float> amounts)
    {
        float least = LeastPulses(signs);
        float greatest = MostPulses(signs);
        foreach (float amount in amounts)
            if (!(amount >= least && amount <= greatest))
                throw new ArgumentException(
                    $"{memory}: a device is moved by {amount} pulses; {least} to {greatest} was expected. Give other ones.",
                    nameof(amounts)
                );
    }

    private void CheckSigns(PulseSigns signs, ReadOnlySpan<sbyte> counts)
    {
        sbyte least = LeastPulses(signs);
        sbyte greatest = MostPulses(signs);
        int wrong = counts.IndexOfAnyExceptInRange(least, greatest);
        if (wrong < 0)
            return;
        string advice = "Let the cell pulse the other device, or Program it.";
        if (Math.Abs((int)counts[wrong]) > GreatestCount)
            advice = "Give fewer pulses.";
        throw new ArgumentException(
            $"{memory}: a pulse count is {counts[wrong]}; {least} to {greatest} was expected. {advice}",
            nameof(counts)
        );
    }
}
