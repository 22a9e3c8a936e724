using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Weak RESET pulses of each device since its last SET. A step reads and writes all of them, so that their size is its
/// time: 16 bits each, and 32 from the moment when a device has more than 65535.
/// </summary>
internal sealed class PulseCounts(int count)
{
    private ushort[] few = new ushort[Lanes.Padded(count)];
    private int[]? many;

    /// <summary>No device has more since its SET.</summary>
    private int bound;

    /// <summary>Of one device.</summary>
    public int this[int device] => many is null ? few[device] : many[device];

    /// <summary>A SET of one device.</summary>
    public void Clear(int device)
    {
        if (many is null)
            few[device] = 0;
        else
            many[device] = 0;
    }

    /// <summary>Of devices first, first + 1, ...; whole multiples of 64.</summary>
    public void Load(int first, Span<int> pulses)
    {
        if (many is not null)
            many.AsSpan(first, pulses.Length).CopyTo(pulses);
        else
            Widen(few.AsSpan(first, pulses.Length), pulses);
    }

    /// <summary>What <see cref="Load"/> gives from now on; <see cref="MakeRoom"/> was asked for what is more.</summary>
    public void Store(int first, ReadOnlySpan<int> pulses)
    {
        if (many is not null)
            pulses.CopyTo(many.AsSpan(first));
        else
            Narrow(pulses, few.AsSpan(first, pulses.Length));
    }

    /// <summary>
    /// Before a write that gives a device so many pulses at most: takes 32 bits where 16 might not do.
    /// </summary>
    public void MakeRoom(int pulses)
    {
        if (many is not null)
            return;
        if (bound + pulses > ushort.MaxValue)
            bound = few.Max();
        if (bound + pulses > ushort.MaxValue)
            Grow();
        bound += pulses;
    }

    /// <summary>
    /// Takes lowering pulses, -127 .. 0, to devices first, first + 1, ... in one pass over 16 bits: to so many, whole
    /// vectors. Devices without a pulse are not written.
    /// </summary>
    public int Add(int first, ReadOnlySpan<sbyte> lowering)
    {
        if (many is not null)
            return 0;
        ReadOnlySpan<Vector512<sbyte>> counts = lowering.AsLanes();
        Span<Vector512<ushort>> totals = few.AsSpan(first).AsLanes();
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == Vector512<sbyte>.Zero)
                continue;
            (Vector512<short> low, Vector512<short> high) = Vector512.Widen(counts[i]);
            totals[2 * i] -= low.AsUInt16();
            totals[2 * i + 1] -= high.AsUInt16();
        }
        return counts.Length * Vector512<sbyte>.Count;
    }

    private void Grow()
    {
        many = new int[few.Length];
        Widen(few, many);
        few = [];
    }

    private static void Widen(ReadOnlySpan<ushort> from, Span<int> to)
    {
        ReadOnlySpan<Vector512<ushort>> packed = from.AsLanes();
        Span<Vector512<uint>> lanes = MemoryMarshal.Cast<int, Vector512<uint>>(to);
        for (int i = 0; i < packed.Length; i++)
            (lanes[2 * i], lanes[2 * i + 1]) = Vector512.Widen(packed[i]);
    }

    private static void Narrow(ReadOnlySpan<int> from, Span<ushort> to)
    {
        ReadOnlySpan<Vector512<uint>> lanes = MemoryMarshal.Cast<int, Vector512<uint>>(from);
        Span<Vector512<ushort>> packed = to.AsLanes();
        for (int i = 0; i < packed.Length; i++)
            packed[i] = Vector512.Narrow(lanes[2 * i], lanes[2 * i + 1]);
    }
}
