using System.Buffers.Binary;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>
/// A storage format of samples (PhysioNet's manual, signal(5)). The samples of all signals of a file stand in turn.
/// </summary>
/// <param name="Number">The number of the format.</param>
/// <param name="Bits">The bits that a sample takes in the file.</param>
/// <param name="Missing">The count that marks a sample as missing; null for formats without such a mark.</param>
internal sealed record SampleFormat(int Number, int Bits, int? Missing)
{
    /// <summary>The formats that are read.</summary>
    public static readonly IReadOnlyList<SampleFormat> All =
    [
        new(16, 16, short.MinValue), // two's complement, low byte first
        new(24, 24, -1 << 23),
        new(32, 32, int.MinValue),
        new(61, 16, short.MinValue), // as 16, high byte first
        new(80, 8, -128), // offset binary
        new(160, 16, short.MinValue), // offset binary, low byte first
        new(212, 12, -2048), // two samples in three bytes
    ];

    /// <summary>The bytes that so many samples take.</summary>
    public long Bytes(long samples) => (samples * Bits + 7) / 8;

    /// <summary>How many whole samples so many bytes hold.</summary>
    public long Samples(long bytes) => bytes * 8 / Bits;

    /// <summary>The count of the sample of an index.</summary>
    public int Count(ReadOnlySpan<byte> samples, int index) =>
        Number switch
        {
            16 => BinaryPrimitives.ReadInt16LittleEndian(samples[(2 * index)..]),
            24 => Count24(samples.Slice(3 * index, 3)),
            32 => BinaryPrimitives.ReadInt32LittleEndian(samples[(4 * index)..]),
            61 => BinaryPrimitives.ReadInt16BigEndian(samples[(2 * index)..]),
            80 => samples[index] - 128,
            160 => BinaryPrimitives.ReadUInt16LittleEndian(samples[(2 * index)..]) - 32768,
            212 => Count212(samples[(index / 2 * 3)..], index % 2),
            _ => throw new ArgumentOutOfRangeException(nameof(samples), Number, "a format without code"),
        };

    private static int Count24(ReadOnlySpan<byte> sample) => sample[0] | sample[1] << 8 | (sbyte)sample[2] << 16;

    /// <summary>
    /// The first sample of a pair has its high four bits in the low half of the second byte, the second in the high
    /// half.
    /// </summary>
    private static int Count212(ReadOnlySpan<byte> pair, int which)
    {
        int low = which == 0 ? pair[0] : pair[2];
        int high = which == 0 ? pair[1] & 15 : pair[1] >> 4;
        int bits = low | high << 8;
        return bits << 20 >> 20; // the sign is bit 11
    }
}
