using System.Runtime.Intrinsics;

namespace Modular.Packed;

/// <summary>
/// Weights -1, 0 and +1 as codes of three inputs each. A code is the entry of <see cref="PatternTable"/> that holds
/// what its three inputs add up to with these weights. Without a 0 a code has 3 bits, else 3 digits to the base of 3.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>The inputs of a group, which has one code.</summary>
    public const int GroupInputs = 3;

    /// <summary>The groups that are counted at once: 63 inputs make a number of six bits.</summary>
    public const int ChunkGroups = 21;

    /// <summary>The inputs of a chunk.</summary>
    public const int ChunkInputs = GroupInputs * ChunkGroups;

    /// <summary>The rows of a tile, whose codes of a group lie side by side.</summary>
    public const int TileRows = 16;

    private readonly byte[] codes; // [chunks, tiles, groups of a chunk, rows of a tile]
    private readonly int tiles;
    private readonly int[] places; // of the three digits in a code
    private readonly Vector128<byte> minusOfLow; // weights of -1 by code, below 16
    private readonly Vector128<byte> minusOfHigh; // by code - 16
    private readonly int[] minus;
    private readonly int[] plus;

    private PackedMatrix(int rows, int inputs, bool hasZeros)
    {
        Rows = rows;
        Inputs = inputs;
        HasZeros = hasZeros;
        Groups = (inputs + GroupInputs - 1) / GroupInputs;
        tiles = (rows + TileRows - 1) / TileRows;
        codes = new byte[Chunks * tiles * ChunkGroups * TileRows];
        places = hasZeros ? [1, 3, 9] : [1, 2, 4];
        minusOfLow = MinusOfCodes(0);
        minusOfHigh = MinusOfCodes(Vector128<byte>.Count);
        minus = new int[rows];
        plus = new int[rows];
    }

    /// <summary>The number of rows, one for each output.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, one for each input.</summary>
    public int Inputs { get; }

    /// <summary>The number of groups of three inputs; the last may have fewer.</summary>
    public int Groups { get; private set; }

    /// <summary>The number of chunks into which the groups are divided.</summary>
    public int Chunks => (Groups + ChunkGroups - 1) / ChunkGroups;

    /// <summary>Whether weights may be 0: then a code has 27 values, else 8.</summary>
    public bool HasZeros { get; }

    /// <summary>
    /// The codes of a chunk's groups for the tile that begins with a row, [groups of a chunk, rows of a tile].
    /// </summary>
    public ReadOnlySpan<byte> Codes(int chunk, int row) =>
        codes.AsSpan(Code(chunk * ChunkGroups, row), ChunkGroups * TileRows);

    /// <summary>How many weights of a row are -1.</summary>
    public int Minus(int row) => minus[row];

    /// <summary>How many weights of a row are -1 or +1.</summary>
    public int Signs(int row) => minus[row] + plus[row];

    /// <summary>Packs values [rows, inputs]; null unless each is -1, 0 or +1.</summary>
    public static PackedMatrix? FromValues(ReadOnlySpan<float> values, int rows, int inputs)
    {
        bool hasZeros = false;
        foreach (float value in values)
        {
            if (value is not (-1 or 0 or 1))
                return null;
            hasZeros |= value == 0;
        }
        var matrix = new PackedMatrix(rows, inputs, hasZeros);
        for (int row = 0; row < rows; row++)
            matrix.Pack(row, values.Slice(row * inputs, inputs));
        return matrix;
    }

    /// <summary>How many values a weight can have: 2, or 3 with zeros.</summary>
    public int Levels => HasZeros ? 3 : 2;

    /// <summary>The weight at a place: -1, 0 or +1.</summary>
    public int this[int row, int input]
    {
        get
        {
            int digit = codes[Code(input / GroupInputs, row)] / places[input % GroupInputs] % Levels;
            if (HasZeros)
                return Level(digit);
            return 1 - 2 * digit;
        }
    }

    /// <summary>Gives a weight the other sign; 0 stays 0. Flipped twice, it is what it was.</summary>
    public void Flip(int row, int input)
    {
        int sign = this[row, input];
        int step = places[input % GroupInputs] * sign;
        ref byte code = ref codes[Code(input / GroupInputs, row)];
        code = (byte)(code + step);
        minus[row] += sign;
        plus[row] -= sign;
    }

    /// <summary>A matrix for <see cref="TakeGroups"/> of this one.</summary>
    public PackedMatrix Emptied() => new(Rows, Inputs, HasZeros);

    /// <summary>
    /// Takes the codes of some groups of another matrix, in place of those that are here. What the rows hold of -1 and
    /// +1 is not counted.
    /// </summary>
    /// <param name="source">A matrix of the same shape.</param>
    /// <param name="groups">The numbers of the groups to take, at most as many as the source has.</param>
    public void TakeGroups(PackedMatrix source, ReadOnlySpan<int> groups)
    {
        Groups = groups.Length;
        for (int group = 0; group < groups.Length; group++)
        {
            int from = source.Code(groups[group], 0);
            int to = Code(group, 0);
            for (int tile = 0; tile < tiles * ChunkGroups * TileRows; tile += ChunkGroups * TileRows)
                Vector128.Create(source.codes, from + tile).CopyTo(codes, to + tile);
        }
    }

    /// <summary>How many weights of each row are -1 among the inputs of some groups.</summary>
    /// <param name="groups">The numbers of the groups to count.</param>
    /// <param name="counts">Filled in, one for each row.</param>
    public void CountMinus(ReadOnlySpan<int> groups, Span<int> counts)
    {
        const int most = byte.MaxValue / GroupInputs; // groups whose counts a byte holds
        counts.Clear();
        for (int first = 0; first < groups.Length; first += most)
        {
            ReadOnlySpan<int> some = groups.Slice(first, Math.Min(most, groups.Length - first));
            for (int row = 0; row < Rows; row += TileRows)
            {
                Vector128<byte> ofTile = CountMinus(some, row);
                for (int i = 0; i < Math.Min(TileRows, Rows - row); i++)
                    counts[row + i] += ofTile[i];
            }
        }
    }

    /// <summary>How many weights of each row of a tile are -1 among the inputs of some groups.</summary>
    private Vector128<byte> CountMinus(ReadOnlySpan<int> groups, int row)
    {
        Vector128<byte> counts = Vector128<byte>.Zero;
        foreach (int group in groups)
        {
            Vector128<byte> code = Vector128.Create(codes, Code(group, row));
            Vector128<byte> beyond = code - Vector128.Create((byte)Vector128<byte>.Count);
            counts += Vector128.Shuffle(minusOfLow, code) + Vector128.Shuffle(minusOfHigh, beyond);
        }
        return counts;
    }

    private void Pack(int row, ReadOnlySpan<float> values)
    {
        for (int first = 0; first < values.Length; first += GroupInputs)
        {
            ReadOnlySpan<float> group = values.Slice(first, Math.Min(GroupInputs, values.Length - first));
            int code = 0;
            for (int i = 0; i < group.Length; i++)
            {
                code += places[i] * Digit(group[i]);
                minus[row] += group[i] < 0 ? 1 : 0;
                plus[row] += group[i] > 0 ? 1 : 0;
            }
            codes[Code(first / GroupInputs, row)] = (byte)code;
        }
    }

    /// <summary>The digit of a weight: +1 is 0 and -1 is 1; with zeros 0 is 0, +1 is 1 and -1 is 2.</summary>
    private int Digit(float value)
    {
        int isMinus = value < 0 ? 1 : 0;
        if (!HasZeros)
            return isMinus;
        return value == 0 ? 0 : 1 + isMinus;
    }

    /// <summary>How many of the three weights are -1, for 16 codes from one on.</summary>
    private Vector128<byte> MinusOfCodes(int first)
    {
        byte[] counts = new byte[Vector128<byte>.Count];
        int levels = Levels;
        for (int i = 0; i < counts.Length; i++)
            counts[i] = (byte)places.Count(place => (first + i) / place % levels == levels - 1);
        return Vector128.Create(counts);
    }

    private static int Level(int digit) => digit == 0 ? 0 : 3 - 2 * digit;

    private int Code(int group, int row)
    {
        (int chunk, int own) = Math.DivRem(group, ChunkGroups);
        (int tile, int place) = Math.DivRem(row, TileRows);
        return ((chunk * tiles + tile) * ChunkGroups + own) * TileRows + place;
    }
}
