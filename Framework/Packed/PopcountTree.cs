using System.Runtime.CompilerServices;

namespace Modular.Packed;

/// <summary>
/// Adds up numbers of few bits by full adders, each of which takes three bits to two. Numbers are planes: their ones,
/// twos, fours and so on, for many images at once.
/// </summary>
/// <typeparam name="T">The type of the register.</typeparam>
/// <typeparam name="TLanes">What is computed with it.</typeparam>
/// <typeparam name="TCodes">How many entries a group has.</typeparam>
internal static class PopcountTree<T, TLanes, TCodes>
    where T : unmanaged
    where TLanes : struct, ILanes<T>
    where TCodes : struct, ICodes
{
    private const int EntryWords = PatternTable.EntryPlanes * BitPlanes.Words;

    /// <summary>Adds what a chunk of 21 groups counts, 0 to 63 inputs, to a counter.</summary>
    /// <param name="table">The entries of the chunk.</param>
    /// <param name="codes">The codes of a row, one for each group, a tile's rows apart.</param>
    /// <param name="counter">The planes of the counter, from the ones on.</param>
    /// <param name="width">How many planes the sum may need.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddChunk(ref ulong table, ref byte codes, ref ulong counter, int width)
    {
        FourPlanes a = Fifteen(ref table, ref codes, 0);
        FourPlanes b = Fifteen(ref table, ref codes, 5);
        FourPlanes c = Fifteen(ref table, ref codes, 10);
        FourPlanes d = Fifteen(ref table, ref codes, 15);
        ref ulong last = ref Entry(ref table, ref codes, 20);
        T three = TLanes.Sum(a.Ones, b.Ones, c.Ones);
        T carry = TLanes.Carry(a.Ones, b.Ones, c.Ones);
        T one = TLanes.Load(ref last);
        T carried = TLanes.Carry(three, d.Ones, one);
        Column twos = Seven(a.Twos, b.Twos, c.Twos, d.Twos, Two(ref last), carry, carried);
        Column fours = Seven(a.Fours, b.Fours, c.Fours, d.Fours, twos.First, twos.Second, twos.Third);
        Column eights = Seven(a.Eights, b.Eights, c.Eights, d.Eights, fours.First, fours.Second, fours.Third);
        T rest = Add(ref counter, 0, TLanes.Sum(three, d.Ones, one), TLanes.None);
        rest = Add(ref counter, 1, twos.Sum, rest);
        rest = Add(ref counter, 2, fours.Sum, rest);
        rest = Add(ref counter, 3, eights.Sum, rest);
        rest = Add(ref counter, 4, TLanes.Sum(eights.First, eights.Second, eights.Third), rest);
        rest = Add(ref counter, 5, TLanes.Carry(eights.First, eights.Second, eights.Third), rest);
        for (int plane = 6; plane < width; plane++)
            rest = Add(ref counter, plane, TLanes.None, rest);
    }

    /// <summary>Adds two bits to a plane of a counter; gives the carry to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add(ref ulong counter, int plane, T bit, T carried)
    {
        ref ulong at = ref Unsafe.Add(ref counter, plane * BitPlanes.Words);
        T before = TLanes.Load(ref at);
        TLanes.Store(TLanes.Sum(before, bit, carried), ref at);
        return TLanes.Carry(before, bit, carried);
    }

    /// <summary>Adds up five groups from this one on, 0 to 15 inputs, into four planes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourPlanes Fifteen(ref ulong table, ref byte codes, int group)
    {
        ref ulong a = ref Entry(ref table, ref codes, group);
        ref ulong b = ref Entry(ref table, ref codes, group + 1);
        ref ulong c = ref Entry(ref table, ref codes, group + 2);
        ref ulong d = ref Entry(ref table, ref codes, group + 3);
        ref ulong e = ref Entry(ref table, ref codes, group + 4);
        T oneA = TLanes.Load(ref a);
        T oneB = TLanes.Load(ref b);
        T oneC = TLanes.Load(ref c);
        T three = TLanes.Sum(oneA, oneB, oneC);
        T carry = TLanes.Carry(oneA, oneB, oneC);
        T oneD = TLanes.Load(ref d);
        T oneE = TLanes.Load(ref e);
        T ones = TLanes.Sum(three, oneD, oneE);
        T carried = TLanes.Carry(three, oneD, oneE);
        Column twos = Seven(Two(ref a), Two(ref b), Two(ref c), Two(ref d), Two(ref e), carry, carried);
        T fours = TLanes.Sum(twos.First, twos.Second, twos.Third);
        T eights = TLanes.Carry(twos.First, twos.Second, twos.Third);
        return new FourPlanes(ones, twos.Sum, fours, eights);
    }

    /// <summary>Adds up seven bits into one and three carries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Column Seven(T a, T b, T c, T d, T e, T f, T g)
    {
        T three = TLanes.Sum(a, b, c);
        T five = TLanes.Sum(three, d, e);
        return new Column(
            TLanes.Sum(five, f, g),
            TLanes.Carry(a, b, c),
            TLanes.Carry(three, d, e),
            TLanes.Carry(five, f, g)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong Entry(ref ulong table, ref byte codes, int group) =>
        ref Unsafe.Add(
            ref table,
            (nuint)(group * TCodes.Count * EntryWords)
                + (nuint)Unsafe.Add(ref codes, group * PackedMatrix.TileRows) * EntryWords
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Two(ref ulong entry) => TLanes.Load(ref Unsafe.Add(ref entry, BitPlanes.Words));

    /// <summary>A number of four bits.</summary>
    private readonly record struct FourPlanes(T Ones, T Twos, T Fours, T Eights);

    /// <summary>What the bits of a column add up to: one of their own worth, and three of twice their worth.</summary>
    private readonly record struct Column(T Sum, T First, T Second, T Third);
}
