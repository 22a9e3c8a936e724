namespace Modular.Arrays;

/// <summary>
/// Bytes of a file that promises how many there are. No promise is believed: memory is taken as bytes come, and what is
/// packed may not swell beyond reason.
/// </summary>
public static class ByteSource
{
    /// <summary>The most bytes of one array, those of the largest array of .NET.</summary>
    public const long Largest = 0x7FFFFFC7;

    private const int FirstPiece = 1 << 24;
    private const long SmallBytes = 100 << 20;
    private const long PlausibleRatio = 200;

    /// <summary>
    /// Reads exactly so many bytes; an InvalidDataException where there are fewer. More are not looked for.
    /// </summary>
    public static byte[] Read(Stream stream, long count, string place)
    {
        if (count > Largest)
            throw BrokenFile.Make(
                place,
                $"holds {BrokenFile.Bytes(count)} of data",
                $"at most {BrokenFile.Bytes(Largest)} are read",
                "Split it, or store smaller numbers, such as bytes or float32."
            );
        byte[] bytes = new byte[Math.Min(count, FirstPiece)];
        int filled = 0;
        while (true)
        {
            int read = stream.ReadAtLeast(bytes.AsSpan(filled), bytes.Length - filled, throwOnEndOfStream: false);
            filled += read;
            if (filled < bytes.Length)
                throw Truncated(place, count, filled);
            if (filled == count)
                return bytes;
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
        }
    }

    /// <summary>The sentence on data that end too early.</summary>
    public static InvalidDataException Truncated(string place, long promised, long held) =>
        BrokenFile.Make(
            place,
            $"its header promises {BrokenFile.Bytes(promised)} of data, but {BrokenFile.Bytes(held)} follow",
            "it should be a whole file",
            "Save or copy it again."
        );

    /// <summary>Throws where packed bytes would swell beyond what data do.</summary>
    public static void CheckRatio(string place, long packed, long unpacked)
    {
        if (unpacked > SmallBytes && unpacked / Math.Max(1, packed) > PlausibleRatio)
            throw BrokenFile.Make(
                place,
                $"unpacks from {BrokenFile.Bytes(packed)} to {BrokenFile.Bytes(unpacked)}",
                $"data swell less than {PlausibleRatio} times",
                "If it is no zip bomb, save it unpacked, with numpy.savez."
            );
    }
}
