using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// Weak RESET pulses of each device since its last SET. A step reads and writes all of them, so that their size is its time: 16 bits each, and 32 from the
/// moment when a device has more than 65535.
/// </summary>
internal sealed class PulseCounts(int count)
{
    private ushort[] few = new ushort[Lanes.Padded(count)];
    private int[]? many;

    /// <summary>Of one device.</summary>
    public int this[int device] => many is null ? few[device] : many[device];

    /// <summary>A SET of one device.</summary>
    public void Clear(int device)
    {
        if (many is null) few[device] = 0;
        else many[device] = 0;
    }

    /// <summary>Of devices first, first + 1, ...; whole multiples of 64.</summary>
    public void Load(int first, Span<int> pulses)
    {
        if (many is not null) many.AsSpan(first, pulses.Length).CopyTo(pulses);
        else Widen(few.AsSpan(first, pulses.Length), pulses);
    }

    /// <summary>What <see cref="Load"/> gives from now on.</summary>
    public void Store(int first, ReadOnlySpan<int> pulses)
    {
        if (many is null && Lanes.Most(pulses) > ushort.MaxValue) Grow();
        if (many is not null) pulses.CopyTo(many.AsSpan(first));
        else Narrow(pulses, few.AsSpan(first, pulses.Length));
    }

    /// <summary>
    /// Takes lowering pulses, -127 .. 0, to the first devices in one pass over 16 bits, and says to how many: whole vectors up to the first that does not fit.
    /// Devices without a pulse are not written.
    /// </summary>
    public int Add(ReadOnlySpan<sbyte> lowering)
    {
        if (many is not null) return 0;
        ReadOnlySpan<Vector512<sbyte>> counts = lowering.AsLanes();
        Span<Vector512<ushort>> totals = few.AsSpan().AsLanes();
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] != Vector512<sbyte>.Zero && !Add(counts[i], ref totals[2 * i], ref totals[2 * i + 1])) return i * Vector512<sbyte>.Count;
        return counts.Length * Vector512<sbyte>.Count;
    }

    /// <summary>False, and nothing done, where a sum does not fit.</summary>
    private static bool Add(Vector512<sbyte> lowering, ref Vector512<ushort> first, ref Vector512<ushort> second)
    {
        (Vector512<short> low, Vector512<short> high) = Vector512.Widen(lowering);
        Vector512<ushort> a = first - low.AsUInt16(), b = second - high.AsUInt16();
        if (Vector512.LessThanAny(a, first) || Vector512.LessThanAny(b, second)) return false;
        (first, second) = (a, b);
        return true;
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
        for (int i = 0; i < packed.Length; i++) (lanes[2 * i], lanes[2 * i + 1]) = Vector512.Widen(packed[i]);
    }

    private static void Narrow(ReadOnlySpan<int> from, Span<ushort> to)
    {
        ReadOnlySpan<Vector512<uint>> lanes = MemoryMarshal.Cast<int, Vector512<uint>>(from);
        Span<Vector512<ushort>> packed = to.AsLanes();
        for (int i = 0; i < packed.Length; i++) packed[i] = Vector512.Narrow(lanes[2 * i], lanes[2 * i + 1]);
    }
}
