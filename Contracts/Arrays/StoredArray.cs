using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Modular.Arrays;

/// <summary>An array as a file has it: the last axis runs fastest, and numbers are little-endian.</summary>
public sealed record StoredArray
{
    /// <summary>Where it is: the file, and the name of the array where the file has several.</summary>
    public required string Place { get; init; }

    /// <summary>The type of the elements.</summary>
    public required ElementType Type { get; init; }

    /// <summary>The length of each axis; empty for a single number.</summary>
    public required IReadOnlyList<long> Shape { get; init; }

    /// <summary>The elements, one after the other.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The number of elements of the array.</summary>
    public int Count => Content.Length / Math.Max(1, Type.Bytes);

    /// <summary>An array of numbers of 32 bits.</summary>
    public static StoredArray FromFloats(string place, IReadOnlyList<long> shape, ReadOnlySpan<float> values) =>
        new()
        {
            Place = place,
            Type = ElementType.Float32,
            Shape = shape,
            Content = MemoryMarshal.AsBytes(values).ToArray(),
        };

    /// <summary>The elements as numbers of 64 bits. Whole numbers above 2^53 are rounded.</summary>
    public double[] ToNumbers()
    {
        double[] numbers = new double[Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = Number(i);
        return numbers;
    }

    /// <summary>The elements as numbers of 32 bits, rounded to the nearest.</summary>
    public float[] ToFloats()
    {
        if (Type == ElementType.Float32)
            return MemoryMarshal.Cast<byte, float>(Content).ToArray();
        float[] numbers = new float[Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (float)Number(i);
        return numbers;
    }

    /// <summary>Returns the elements as texts, in order.</summary>
    public string[] ToTexts()
    {
        Encoding letters = Type.Kind == ElementKind.Text ? Encoding.UTF32 : Encoding.Latin1;
        string[] texts = new string[Count];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = letters.GetString(Element(i)).TrimEnd('\0');
        return texts;
    }

    private ReadOnlySpan<byte> Element(int i) => Content.AsSpan(i * Type.Bytes, Type.Bytes);

    private double Number(int i) =>
        Type.Kind switch
        {
            ElementKind.Real => Real(Element(i)),
            ElementKind.Brain => BitConverter.Int32BitsToSingle(
                BinaryPrimitives.ReadInt16LittleEndian(Element(i)) << 16
            ),
            ElementKind.Signed => Signed(Element(i)),
            ElementKind.Truth => Content[i] == 0 ? 0 : 1,
            _ => Unsigned(Element(i)),
        };

    private static double Real(ReadOnlySpan<byte> element) =>
        element.Length switch
        {
            2 => (double)BinaryPrimitives.ReadHalfLittleEndian(element),
            4 => BinaryPrimitives.ReadSingleLittleEndian(element),
            _ => BinaryPrimitives.ReadDoubleLittleEndian(element),
        };

    private static double Signed(ReadOnlySpan<byte> element) =>
        element.Length switch
        {
            1 => (sbyte)element[0],
            2 => BinaryPrimitives.ReadInt16LittleEndian(element),
            4 => BinaryPrimitives.ReadInt32LittleEndian(element),
            _ => BinaryPrimitives.ReadInt64LittleEndian(element),
        };

    private static double Unsigned(ReadOnlySpan<byte> element) =>
        element.Length switch
        {
            1 => element[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(element),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(element),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(element),
        };
}
