using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Modular.Arrays;

/// <summary>
/// The header of an .npy file: its type, the order of its axes and its shape
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
/// </summary>
internal sealed partial record NpyHeader(ElementType Type, bool BigEndian, bool Fortran, IReadOnlyList<long> Shape)
{
    /// <summary>The byte of the file at which the data start.</summary>
    public long DataStart { get; init; }

    private const int MostAxes = 32;
    private const int LongestHeader = 1 << 16;
    private const string Whole = "it should be a whole .npy file";
    private const string Again = "Save it again with numpy.save.";

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The bytes of the data that the header promises.</summary>
    public long DataBytes()
    {
        Int128 bytes = Type.Bytes;
        foreach (long length in Shape)
            bytes = Int128.Min(bytes * length, long.MaxValue);
        return (long)bytes;
    }

    /// <summary>Reads a header from a stream, up to the first byte of the data.</summary>
    public static NpyHeader Read(Stream stream, string place)
    {
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, 8, throwOnEndOfStream: false) < 8 || !start[..6].SequenceEqual(Magic))
            throw BrokenFile.Make(
                place,
                "does not start as an .npy file does",
                "an array that NumPy saved was expected",
                Again
            );
        int version = start[6];
        if (version is < 1 or > 3)
            throw BrokenFile.Make(
                place,
                $"has version {version} of the format",
                "versions 1, 2 and 3 are known",
                Again
            );
        int lengthBytes = 4;
        if (version == 1)
            lengthBytes = 2;
        long length = Length(stream, lengthBytes, place);
        if (length > LongestHeader)
            throw BrokenFile.Make(
                place,
                $"promises a header of {BrokenFile.Bytes(length)}",
                $"at most {BrokenFile.Bytes(LongestHeader)} are read",
                Again
            );
        byte[] text = new byte[length];
        if (stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) < text.Length)
            throw BrokenFile.Make(place, "ends within its header", Whole, "Save or copy it again.");
        return Parse(Encoding.UTF8.GetString(text), place) with { DataStart = 8 + lengthBytes + length };
    }

    /// <summary>The header of an array, padded so that the data start at a multiple of 64 bytes.</summary>
    public static byte[] Write(StoredArray array)
    {
        string shape = string.Join(", ", array.Shape) + (array.Shape.Count == 1 ? "," : "");
        string text = $"{{'descr': '{Code(array.Type)}', 'fortran_order': False, 'shape': ({shape}), }}";
        int length = (10 + text.Length + 1 + 63) / 64 * 64 - 10;
        text = text.PadRight(length - 1) + "\n";
        return [.. Magic, 1, 0, (byte)length, (byte)(length >> 8), .. Encoding.ASCII.GetBytes(text)];
    }

    private static long Length(Stream stream, int bytes, string place)
    {
        Span<byte> field = stackalloc byte[4];
        field.Clear();
        if (stream.ReadAtLeast(field[..bytes], bytes, throwOnEndOfStream: false) < bytes)
            throw BrokenFile.Make(place, "ends within its header", Whole, "Save or copy it again.");
        return BitConverter.ToUInt32(field);
    }

    private static NpyHeader Parse(string text, string place)
    {
        Match order = FortranEntry().Match(text);
        Match shape = ShapeEntry().Match(text);
        Match type = TypeEntry().Match(text);
        if (!order.Success || !shape.Success || !type.Success)
            throw BrokenFile.Make(
                place,
                "has a header that cannot be read",
                "a type, an order and a shape were expected",
                Again
            );
        string code = type.Groups["code"].Value;
        long[] lengths = [.. Axes(shape.Groups["axes"].Value, place)];
        ElementType element = Element(code, place);
        return new NpyHeader(element, code[0] == '>', order.Groups["yes"].Success, lengths);
    }

    private static IEnumerable<long> Axes(string text, string place)
    {
        string[] axes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (axes.Length > MostAxes)
            throw BrokenFile.Make(place, $"has {axes.Length} axes", $"at most {MostAxes} were expected", Again);
        foreach (string axis in axes)
        {
            bool isLength =
                long.TryParse(axis.TrimEnd('L'), CultureInfo.InvariantCulture, out long length) && length >= 0;
            if (!isLength)
                throw BrokenFile.Make(
                    place,
                    $"has the axis '{axis}' in its shape",
                    "lengths of 0 or more were expected",
                    Again
                );
            yield return length;
        }
    }

    private static ElementType Element(string code, string place)
    {
        Match parts = TypeCode().Match(code);
        char kind = parts.Success ? parts.Groups["kind"].Value[0] : '?';
        string size = parts.Groups["size"].Value;
        int bytes = int.TryParse(size, CultureInfo.InvariantCulture, out int number) ? number : 0;
        return kind switch
        {
            'b' when bytes == 1 => new(ElementKind.Truth, 1),
            'u' when bytes is 1 or 2 or 4 or 8 => new(ElementKind.Unsigned, bytes),
            'i' when bytes is 1 or 2 or 4 or 8 => new(ElementKind.Signed, bytes),
            'f' when bytes is 2 or 4 or 8 => new(ElementKind.Real, bytes),
            'S' when bytes is > 0 and < 1 << 16 => new(ElementKind.Letters, bytes),
            'U' when bytes is > 0 and < 1 << 14 => new(ElementKind.Text, 4 * bytes),
            'O' => throw BrokenFile.Make(
                place,
                "holds Python objects (a pickle, which may run code)",
                "an array of numbers or texts was expected",
                "Save numpy.asarray(x, dtype=numpy.float32)."
            ),
            _ => throw BrokenFile.Make(
                place,
                $"has the type '{code}'",
                "truth values, whole numbers, numbers of 16, 32 or 64 bits or texts were expected",
                "Save numpy.asarray(x, dtype=numpy.float32)."
            ),
        };
    }

    private static string Code(ElementType type) =>
        type.Kind switch
        {
            ElementKind.Truth => "|b1",
            ElementKind.Unsigned => WholeCode('u', type.Bytes),
            ElementKind.Signed => WholeCode('i', type.Bytes),
            ElementKind.Real => $"<f{type.Bytes}",
            ElementKind.Letters => $"|S{type.Bytes}",
            ElementKind.Text => $"<U{type.Bytes / 4}",
            _ => throw new NotSupportedException($"NumPy has no numbers of type {type}."),
        };

    /// <summary>The code of whole numbers; those of one byte have no order of bytes.</summary>
    private static string WholeCode(char kind, int bytes)
    {
        if (bytes == 1)
            return $"|{kind}1";
        return $"<{kind}{bytes}";
    }

    [GeneratedRegex(@"['""]descr['""]\s*:\s*(['""](?<code>[^'""]+)['""]|(?<code>\[.*?\]\s*(?=,\s*['""]|\})))")]
    private static partial Regex TypeEntry();

    [GeneratedRegex(@"['""]fortran_order['""]\s*:\s*((?<yes>True)|False)\b")]
    private static partial Regex FortranEntry();

    [GeneratedRegex(@"['""]shape['""]\s*:\s*\((?<axes>[^)]*)\)")]
    private static partial Regex ShapeEntry();

    [GeneratedRegex(@"^[<>|=]?(?<kind>[a-zA-Z?])(?<size>[0-9]{0,9})$")]
    private static partial Regex TypeCode();
}
