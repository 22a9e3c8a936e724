using System.Runtime.CompilerServices;

namespace Modular.Packed;

/// <summary>
/// For each group of three inputs and each code, what the inputs add up to in a block of images: a number of two bits,
/// two planes an entry. An input of weight +1 counts where its bit is 1, one of weight -1 where its bit is 0. All rows
/// of a matrix share the table, which saves a third of their additions.
/// </summary>
internal sealed class PatternTable
{
    /// <summary>The planes of an entry: ones and twos.</summary>
    public const int EntryPlanes = 2;

    private readonly BitPlanes planes;
    private readonly int levels;

    /// <param name="matrix">A matrix of as many inputs as the tables are made for, or of more.</param>
    public PatternTable(PackedMatrix matrix)
    {
        levels = matrix.Levels;
        planes = new BitPlanes(matrix.Chunks * PackedMatrix.ChunkGroups * Entries * EntryPlanes);
    }

    /// <summary>The entries of a group: one for each code.</summary>
    public int Entries => levels * levels * levels;

    /// <summary>The first word of a chunk's entries.</summary>
    public ref ulong Chunk(int chunk) => ref planes[chunk * PackedMatrix.ChunkGroups * Entries * EntryPlanes];

    /// <summary>Fills the table from the inputs.</summary>
    /// <param name="bits">The planes that the inputs are found in.</param>
    /// <param name="places">The plane of each input; below 0 an input is absent, and counts with no weight.</param>
    /// <param name="offset">What is added to the places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill<T, TLanes>(BitPlanes bits, ReadOnlySpan<int> places, int offset)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        int chunks = (places.Length + PackedMatrix.ChunkInputs - 1) / PackedMatrix.ChunkInputs;
        int groups = chunks * PackedMatrix.ChunkGroups;
        Span<T> choices = stackalloc T[9]; // [inputs of the group, digits]
        for (int group = 0; group < groups; group++)
        for (int word = 0; word < BitPlanes.Words; word += TLanes.Words)
        {
            for (int i = 0; i < PackedMatrix.GroupInputs; i++)
            {
                int input = group * PackedMatrix.GroupInputs + i;
                Span<T> own = choices.Slice(i * PackedMatrix.GroupInputs, PackedMatrix.GroupInputs);
                own.Fill(TLanes.None);
                if (input < places.Length && places[input] >= 0)
                    Choose<T, TLanes>(ref Unsafe.Add(ref bits[places[input] + offset], word), own);
            }
            ref ulong entry = ref Unsafe.Add(ref planes[group * Entries * EntryPlanes], word);
            if (levels == 2)
                FillSigns<T, TLanes>(choices, ref entry);
            else
                FillLevels<T, TLanes>(choices, ref entry);
        }
    }

    /// <summary>What an input counts with each digit of <see cref="PackedMatrix"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Choose<T, TLanes>(ref ulong at, Span<T> choices)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        T input = TLanes.Load(ref at);
        choices[levels - 2] = input;
        choices[levels - 1] = TLanes.Xor(input, TLanes.All);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillSigns<T, TLanes>(ReadOnlySpan<T> choices, ref ulong entry)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        for (int code = 0; code < 8; code++)
            Store<T, TLanes>(
                choices[code & 1],
                choices[3 + (code >> 1 & 1)],
                choices[6 + (code >> 2)],
                code,
                ref entry
            );
    }

    private static void FillLevels<T, TLanes>(ReadOnlySpan<T> choices, ref ulong entry)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        for (int code = 0; code < 27; code++)
            Store<T, TLanes>(choices[code % 3], choices[3 + code / 3 % 3], choices[6 + code / 9], code, ref entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T, TLanes>(T a, T b, T c, int code, ref ulong entry)
        where T : unmanaged
        where TLanes : struct, ILanes<T>
    {
        ref ulong ones = ref Unsafe.Add(ref entry, code * EntryPlanes * BitPlanes.Words);
        TLanes.Store(TLanes.Sum(a, b, c), ref ones);
        TLanes.Store(TLanes.Carry(a, b, c), ref Unsafe.Add(ref ones, BitPlanes.Words));
    }
}
