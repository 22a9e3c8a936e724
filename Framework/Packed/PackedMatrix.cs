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

    private const int ChunkInputs = GroupInputs * ChunkGroups;

    private readonly byte[] codes; // [chunks, rows, groups of a chunk]
    private readonly int[] places; // of the three digits in a code
    private readonly int[] minus;
    private readonly int[] plus;

    private PackedMatrix(int rows, int inputs, bool hasZeros)
    {
        Rows = rows;
        Inputs = inputs;
        HasZeros = hasZeros;
        Chunks = (inputs + ChunkInputs - 1) / ChunkInputs;
        codes = new byte[Chunks * rows * ChunkGroups];
        places = hasZeros ? [1, 3, 9] : [1, 2, 4];
        minus = new int[rows];
        plus = new int[rows];
    }

    /// <summary>The number of rows, one for each output.</summary>
    public int Rows { get; }

    /// <summary>The number of columns, one for each input.</summary>
    public int Inputs { get; }

    /// <summary>The number of chunks into which the inputs are divided.</summary>
    public int Chunks { get; }

    /// <summary>Whether weights may be 0: then a code has 27 values, else 8.</summary>
    public bool HasZeros { get; }

    /// <summary>The codes of a chunk's groups, [rows, groups of a chunk].</summary>
    public ReadOnlySpan<byte> Codes(int chunk) => codes.AsSpan(chunk * Rows * ChunkGroups, Rows * ChunkGroups);

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

    /// <summary>The weight at a place: -1, 0 or +1.</summary>
    public int this[int row, int input]
    {
        get
        {
            int digit = codes[Code(row, input)] / places[input % GroupInputs] % (HasZeros ? 3 : 2);
            return HasZeros ? Level(digit) : 1 - 2 * digit;
        }
    }

    /// <summary>Gives a weight the other sign; 0 stays 0. Flipped twice, it is what it was.</summary>
    public void Flip(int row, int input)
    {
        int sign = this[row, input];
        int step = places[input % GroupInputs] * sign;
        codes[Code(row, input)] = (byte)(codes[Code(row, input)] + step);
        minus[row] += sign;
        plus[row] -= sign;
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
            codes[Code(row, first)] = (byte)code;
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

    private static int Level(int digit) => digit == 0 ? 0 : 3 - 2 * digit;

    private int Code(int row, int input)
    {
        int chunk = input / ChunkInputs;
        return (chunk * Rows + row) * ChunkGroups + input % ChunkInputs / GroupInputs;
    }
}
