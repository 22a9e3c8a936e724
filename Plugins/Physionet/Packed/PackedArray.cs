using System.IO.Compression;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Packed;

/// <summary>
/// Signals as 16-bit codes, [items, channels, samples]. The file has the low bytes of all numbers, then the high bytes;
/// the numbers are zigzag-coded differences along time, and perhaps along channels: README.md.
/// </summary>
/// <param name="Description">The shape, the sampling rate and the channels.</param>
/// <param name="Codes">The codes in C order.</param>
internal sealed record PackedArray(PackedDescription Description, short[] Codes)
{
    /// <summary>Reads the codes. Throws an InvalidDataException where the files are broken.</summary>
    public static PackedArray Read(PackedSource source)
    {
        PackedDescription description = PackedDescription.Read(source);
        byte[] planes = Unpack(source, description);
        short[] codes = Differences(planes);
        SumAlongTime(codes, description.Samples);
        if (description.ChannelDelta)
            SumAlongChannels(codes, description);
        return new PackedArray(description, codes);
    }

    /// <summary>The codes of one channel of an item.</summary>
    public ReadOnlySpan<short> Channel(int item, int channel)
    {
        int first = (item * Description.Shape[1] + channel) * Description.Samples;
        return Codes.AsSpan(first, Description.Samples);
    }

    private static byte[] Unpack(PackedSource source, PackedDescription description)
    {
        byte[] planes = new byte[2 * description.Codes];
        string shape = string.Join(", ", description.Shape);
        string promised =
            $"{planes.Length}, two for each number of the shape [{shape}] in {Path.GetFileName(source.Description)}";
        using BrotliStream packed = new(new MemoryStream(source.Read(source.Codes)), CompressionMode.Decompress);
        int unpacked = 0;
        try
        {
            while (unpacked < planes.Length && packed.Read(planes.AsSpan(unpacked)) is > 0 and int read)
                unpacked += read;
            if (unpacked == planes.Length && packed.ReadByte() >= 0)
                throw BrokenFile.At(source.Codes, $"unpacks to more than {unpacked} bytes", promised);
        }
        catch (Exception broken) when (broken is InvalidOperationException or IOException)
        {
            throw BrokenFile.At(source.Codes, $"cannot be unpacked beyond byte {unpacked}", promised);
        }
        if (unpacked < planes.Length)
            throw BrokenFile.At(source.Codes, $"ends after {unpacked} unpacked bytes", promised);
        return planes;
    }

    /// <summary>The differences: u = low | high &lt;&lt; 8, then (u >> 1) ^ -(u &amp; 1), of 16 bits.</summary>
    private static short[] Differences(byte[] planes)
    {
        short[] differences = new short[planes.Length / 2];
        for (int i = 0; i < differences.Length; i++)
        {
            int zigzag = planes[i] | planes[differences.Length + i] << 8;
            differences[i] = (short)((zigzag >> 1) ^ -(zigzag & 1));
        }
        return differences;
    }

    private static void SumAlongTime(short[] codes, int samples)
    {
        for (int i = 0; i < codes.Length; i++)
            if (i % samples != 0)
                codes[i] = unchecked((short)(codes[i] + codes[i - 1]));
    }

    private static void SumAlongChannels(short[] codes, PackedDescription description)
    {
        int channels = description.Shape[1];
        for (int i = 0; i < codes.Length; i++)
            if (i / description.Samples % channels != 0)
                codes[i] = unchecked((short)(codes[i] + codes[i - description.Samples]));
    }
}
