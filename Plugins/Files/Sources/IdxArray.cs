using System.Buffers.Binary;
using Modular.Arrays;

namespace Modular.Plugins.Files.Sources;

/// <summary>
/// Reads the format IDX of MNIST and its relatives: two zeros, the type, the number of axes, the length of each, the
/// numbers; all big-endian (Y. LeCun, C. Cortes, C. Burges: The MNIST database).
/// </summary>
internal static class IdxArray
{
    private const int MostAxes = 8;

    /// <summary>Reads a file, unpacked where it ends in .gz.</summary>
    public static StoredArray Read(string path)
    {
        byte[] content = InputFile.Content(path);
        if (content.Length < 4 || content[0] != 0 || content[1] != 0)
            throw Broken(
                path,
                "does not start as an IDX file does",
                "two zeros, a type and a number of axes come first"
            );
        ElementType type = Type(path, content[2]);
        int axes = content[3];
        int start = 4 + 4 * axes;
        if (axes is 0 or > MostAxes || content.Length < start)
            throw Broken(
                path,
                $"has {axes} axes in {content.Length} bytes",
                "a whole header of 1 to 8 axes was expected"
            );
        long[] shape = [.. Enumerable.Range(1, axes).Select(axis => (long)Word(content, axis))];
        Int128 promised = shape.Aggregate((Int128)type.Bytes, (bytes, length) => bytes * length);
        if (promised != content.Length - start)
            throw Broken(
                path,
                $"its header promises {promised:N0} bytes of data, but {content.Length - start:N0} follow",
                "it should be a whole file"
            );
        return new StoredArray
        {
            Place = path,
            Type = type,
            Shape = shape,
            Content = LittleEndian(content[start..], type.Bytes),
        };
    }

    private static ElementType Type(string path, byte code) =>
        code switch
        {
            0x08 => ElementType.UInt8,
            0x09 => new(ElementKind.Signed, 1),
            0x0B => new(ElementKind.Signed, 2),
            0x0C => new(ElementKind.Signed, 4),
            0x0D => ElementType.Float32,
            0x0E => ElementType.Float64,
            _ => throw Broken(path, $"has the type 0x{code:X2}", "types are 0x08, 0x09, 0x0B, 0x0C, 0x0D and 0x0E"),
        };

    private static uint Word(byte[] content, int index) =>
        BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(4 * index));

    private static byte[] LittleEndian(byte[] content, int bytes)
    {
        for (int start = 0; bytes > 1 && start < content.Length; start += bytes)
            content.AsSpan(start, bytes).Reverse();
        return content;
    }

    private static InvalidDataException Broken(string path, string wrong, string expected) =>
        BrokenFile.Make(path, wrong, expected, "Save or copy it again.");
}
