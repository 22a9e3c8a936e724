using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// An array of fabricated devices, computed by vector instructions. The state of a device is the number of its pulses
/// since the last SET and what the noises keep; all of it is managed memory. Fabrication is draw 0 of a stream; writes
/// and reads are numbered from 1.
/// </summary>
/// <param name="shape">The shape of the array.</param>
/// <param name="law">The mean law of its devices.</param>
/// <param name="noise">The noises of its devices.</param>
/// <param name="programLimit">The greatest number of pulses that Program gives a device after its SET.</param>
/// <param name="threads">The number of threads that the kernels may take.</param>
internal sealed class WeakResetArray(long[] shape, MeanLaw law, INoise noise, int programLimit, int threads)
    : IPulsedArray,
        IWornArray,
        IResumable
{
    private readonly long[] shape = [.. shape];
    private readonly PulseCounts pulses = new(Count(shape));
    private readonly WearCounters wear = new(Count(shape));
    private long reads;
    private long writes;

    /// <inheritdoc />
    public PulseSigns Signs => PulseSigns.Lower;

    /// <inheritdoc />
    public void Pulse(Tensor counts)
    {
        ArrayArguments.Check(counts, new TensorForm(ScalarType.Int8, shape), "counts");
        using Tensor contiguous = counts.contiguous();
        ReadOnlySpan<sbyte> all = MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes);
        ArrayArguments.CheckSigns(all);
        writes++;
        pulses.MakeRoom(ArrayArguments.GreatestCount);
        Lanes.Share(
            all.Length,
            threads,
            (first, end) => Pulse(MemoryMarshal.Cast<byte, sbyte>(contiguous.bytes)[..end], first)
        );
    }

    /// <inheritdoc />
    public Tensor Read()
    {
        Tensor result = empty(shape, ScalarType.Float32);
        reads++;
        Lanes.Share(
            checked((int)result.numel()),
            threads,
            (first, end) => Read(MemoryMarshal.Cast<byte, float>(result.bytes)[..end], first)
        );
        return result;
    }

    /// <summary>
    /// SETs each device, then gives it weak RESET pulses until its noise-free conductance is at or below the target, at
    /// most the program limit. For a target at or above the nominal fresh conductance the SET is all.
    /// </summary>
    public void Program(Tensor target)
    {
        ArrayArguments.Check(target, new TensorForm(ScalarType.Float32, shape), "target");
        using Tensor contiguous = target.contiguous();
        ReadOnlySpan<float> all = MemoryMarshal.Cast<byte, float>(contiguous.bytes);
        writes++;
        pulses.MakeRoom(programLimit);
        Span<int> n = stackalloc int[Lanes.Chunk];
        for (int first = 0; first < all.Length; first += Lanes.Chunk)
        {
            ReadOnlySpan<float> part = all.Slice(first, Math.Min(Lanes.Chunk, all.Length - first));
            if (!part.ContainsAnyExcept(float.NaN))
                continue;
            law.Set(2 * writes - 1, first, part);
            CountPulses(part, first, n);
            Restart(first, n[..Lanes.Padded(part.Length)]);
        }
    }

    /// <inheritdoc />
    public Tensor Pulses() => Counted(device => wear.Pulses(device) + pulses[device]);

    /// <inheritdoc />
    public Tensor Sets() => Counted(wear.Sets);

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.Keep("reads", ref reads);
        record.Keep("writes", ref writes);
        pulses.KeepState(record);
        wear.KeepState(record);
        law.KeepState(record);
        noise.KeepState(record);
    }

    /// <summary>Does nothing, because the array has managed memory only.</summary>
    public void Dispose() { }

    /// <summary>Pulses devices from the first to the end of the counts, which begin at device 0.</summary>
    [SkipLocalsInit]
    private void Pulse(ReadOnlySpan<sbyte> counts, int first)
    {
        Span<int> n = stackalloc int[Lanes.Chunk];
        if (noise.Quiet)
            first += pulses.Add(first, counts[first..]);
        for (; first < counts.Length; first += Lanes.Chunk)
        {
            ReadOnlySpan<sbyte> part = counts.Slice(first, Math.Min(Lanes.Chunk, counts.Length - first));
            Advance(new WriteChunk(writes, first, Step: true), Negated(part, n));
        }
    }

    /// <summary>Reads devices from the first to the end of the conductances, which begin at device 0.</summary>
    [SkipLocalsInit]
    private void Read(Span<float> conductances, int first)
    {
        Span<float> x = stackalloc float[Lanes.Chunk];
        for (; first < conductances.Length; first += Lanes.Chunk)
        {
            Span<float> part = conductances.Slice(first, Math.Min(Lanes.Chunk, conductances.Length - first));
            Observe(first, x[..Lanes.Padded(part.Length)]);
            ExponentialFunction.Apply(x, law.FreshConductance, part);
        }
        Interlocked.MemoryBarrier(); // stores past the caches come before what other threads read
    }

    /// <summary>Gives the devices of a write n pulses each.</summary>
    [SkipLocalsInit]
    private void Advance(WriteChunk write, ReadOnlySpan<int> n)
    {
        Span<int> t = stackalloc int[Lanes.Chunk];
        t = t[..n.Length];
        pulses.Load(write.First, t);
        noise.Advance(write, t, n);
        if (Lanes.Most(n) == 0)
            return;
        Span<Vector512<int>> total = t.AsLanes();
        ReadOnlySpan<Vector512<int>> added = n.AsLanes();
        for (int i = 0; i < total.Length; i++)
            total[i] += added[i];
        pulses.Store(write.First, t);
    }

    /// <summary>Fills x = ln(G / G0), noise included, of devices first, first + 1, ...</summary>
    [SkipLocalsInit]
    private void Observe(int first, Span<float> x)
    {
        Span<int> t = stackalloc int[Lanes.Chunk];
        t = t[..x.Length];
        pulses.Load(first, t);
        law.LogConductance(first, t, x);
        noise.Observe(reads, first, x);
    }

    /// <summary>
    /// Fills n with the pulses that each device needs after its SET to reach its target; -1 where the target is NaN.
    /// </summary>
    private void CountPulses(ReadOnlySpan<float> targets, int first, Span<int> n)
    {
        n.Fill(-1);
        for (int i = 0; i < targets.Length; i++)
            if (!float.IsNaN(targets[i]))
                n[i] = law.PulsesTo(targets[i], first + i, programLimit);
    }

    /// <summary>SETs devices first, first + 1, ... and gives them n pulses each; n = -1 leaves a device.</summary>
    private void Restart(int first, Span<int> n)
    {
        noise.Clear(first, n);
        for (int i = 0; i < n.Length; i++)
        {
            if (n[i] >= 0)
                Set(first + i);
            n[i] = Math.Max(n[i], 0);
        }
        Advance(new WriteChunk(writes, first, Step: false), n);
    }

    private void Set(int device)
    {
        wear.Set(device, pulses[device]);
        pulses.Clear(device);
    }

    private Tensor Counted(Func<int, int> count)
    {
        Tensor result = empty(shape, ScalarType.Int32);
        Span<int> all = MemoryMarshal.Cast<byte, int>(result.bytes);
        for (int i = 0; i < all.Length; i++)
            all[i] = count(i);
        return result;
    }

    /// <summary>The numbers of pulses behind lowering counts, padded with zeros to whole vectors.</summary>
    [SkipLocalsInit]
    private static Span<int> Negated(ReadOnlySpan<sbyte> counts, Span<int> n)
    {
        Span<sbyte> padded = stackalloc sbyte[Lanes.Chunk];
        Span<int> result = n[..Lanes.Padded(counts.Length)];
        if (counts.Length == result.Length)
            return Negated(counts.AsLanes(), result);
        padded.Clear();
        counts.CopyTo(padded);
        return Negated(padded[..result.Length].AsLanes(), result);
    }

    private static Span<int> Negated(scoped ReadOnlySpan<Vector512<sbyte>> counts, Span<int> result)
    {
        Span<Vector512<int>> lanes = result.AsLanes();
        for (int i = 0; i < lanes.Length; i += 4)
        {
            (Vector512<short> low, Vector512<short> high) = Vector512.Widen(counts[i / 4]);
            (lanes[i], lanes[i + 1]) = Vector512.Widen(-low);
            (lanes[i + 2], lanes[i + 3]) = Vector512.Widen(-high);
        }
        return result;
    }

    private static int Count(long[] shape) => checked((int)shape.Aggregate(1L, (product, size) => product * size));
}
