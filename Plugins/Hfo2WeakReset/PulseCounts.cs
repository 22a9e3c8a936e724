using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Modular.Contracts;

namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>
/// The weak RESET pulses that each device has had since its last SET. A training step reads and writes all counts, so
/// their size sets its time: a count has 16 bits, and 32 from the moment when a device has more than 65535.
/// </summary>
/// <param name="count">The number of devices in the array.</param>
internal sealed class PulseCounts(int count) : IResumable
{
    private ushort[]? few = new ushort[Lanes.Padded(count)]; // the counts in 16 bits; null once they have 32
    private int[]? many; // the counts in 32 bits; null as long as 16 do

    /// <summary>A number of pulses that no device exceeds.</summary>
    private int bound;

    /// <summary>The pulses of one device since its last SET.</summary>
    public int this[int device] => many is null ? few![device] : many[device];

    /// <summary>Starts the count of one device over, as a SET does.</summary>
    public void Clear(int device)
    {
        if (many is null)
            few![device] = 0;
        else
            many[device] = 0;
    }

    /// <summary>Loads the counts of devices first, first + 1, ... The length is a multiple of 64.</summary>
    public void Load(int first, Span<int> pulses)
    {
        if (many is not null)
            many.AsSpan(first, pulses.Length).CopyTo(pulses);
        else
            Widen(few.AsSpan(first, pulses.Length), pulses);
    }

    /// <summary>
    /// Stores the counts of devices first, first + 1, ... They must fit what <see cref="MakeRoom"/> made room for.
    /// </summary>
    public void Store(int first, ReadOnlySpan<int> pulses)
    {
        if (many is not null)
            pulses.CopyTo(many.AsSpan(first));
        else
            Narrow(pulses, few.AsSpan(first, pulses.Length));
    }

    /// <summary>
    /// Makes room for a write that gives each device so many pulses at most: takes 32 bits where 16 might not do.
    /// </summary>
    public void MakeRoom(int pulses)
    {
        if (many is not null)
            return;
        if (bound + pulses > ushort.MaxValue)
            bound = few!.Max();
        if (bound + pulses > ushort.MaxValue)
            Grow();
        bound += pulses;
    }

    /// <summary>
    /// Adds lowering pulses, -127 to 0, to devices first, first + 1, ... in one pass over counts of 16 bits, and
    /// returns how many devices it handled: those of whole vectors, or none where counts have 32 bits. Vectors without
    /// a pulse are not written.
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

    /// <inheritdoc />
    public void KeepState(StateRecord record)
    {
        record.KeepChanging("counts in 16 bits", ref few);
        record.KeepChanging("counts in 32 bits", ref many);
        record.Keep("bound", ref bound);
    }

    private void Grow()
    {
        many = new int[few!.Length];
        Widen(few, many);
        few = null;
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
