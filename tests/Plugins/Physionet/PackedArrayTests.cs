using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Modular.Plugins.Physionet.Packed;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>
/// Packed arrays against their published digests, by hand, and broken; each message is the user's sentence.
/// </summary>
public sealed class PackedArrayTests : IDisposable
{
    private const string Json = """{"shape": [2, 2, 3], "fs": 250, "channels": ["I", "II"], "channelDelta": true}""";

    private readonly RecordFolder files = new();

    public PackedArrayTests()
    {
        files.Write("set.json", Json);
        Pack(Planes);
        files.Write("set.csv", "record,fold", "a,0", "b,1");
    }

    public void Dispose() => files.Dispose();

    /// <summary>
    /// Numbers 1, 2, 3 (zigzag 2, 1, 4: +1, -1, +2) and so on: the low bytes first, then the high ones.
    /// </summary>
    private static byte[] Planes =>
        [
            .. new byte[] { 2, 1, 4, 0, 0, 3, 0x90, 0, 0, 0, 0, 0 },
            .. new byte[] { 0, 0, 0, 0, 0, 0, 0x01, 0, 0, 0, 0, 0 },
        ];

    [Fact]
    public void Numbers_are_sums_of_differences_along_time_and_channels()
    {
        PackedArray array = PackedArray.Read(Source);
        Assert.Equal([1, 0, 2, 1, 0, 0, 200, 200, 200, 200, 200, 200], array.Codes);
        Assert.Equal([1, 0, 0], array.Channel(0, 1).ToArray());
    }

    [Theory]
    [InlineData("cinc2011-mini", "c72763115bf796f4705b5529b1236685eb5fd8c90e7ba798f96fa69cd008f39f")]
    [InlineData("eegmmi-mini", "8bfe9598732d6d55bb891b7d035c5f9c5af98c3dd1dc69bf5dbe490e9d43a876")]
    public void Small_sets_have_the_published_digests(string name, string digest) =>
        Assert.Equal(digest, Digest(new PackedSource(null, name)));

    [Theory]
    [InlineData("ecg", "cinc2011-250hz", "c5980d9779862225e9bfc4de0dd41d68ec73821ef8f3d22c550ba08528b7f626")]
    [InlineData("ecg", "mitbih-beats", "f724a74ebf67a59d69a69dc025fbda1bdd6c3df6671f7071df669623924eb38b")]
    [InlineData("eeg", "eegmmi-lr-80hz", "ed5f113ec5fca58a029a09b674359b109f8f567a0e04ce6cca1539b13fbfaf63")]
    public void Whole_sets_have_the_published_digests(string folder, string name, string digest) =>
        Assert.Equal(digest, Digest(new PackedSource(SharedData.At(folder), name)));

    [Fact]
    public void Codes_that_end_early()
    {
        Pack(Planes[..^3]);
        AssertRefused(
            "set.i16.br: ends after 21 unpacked bytes; expected 24, two for each number of the shape [2, 2, 3] in set.json"
        );
    }

    [Fact]
    public void Codes_that_go_on()
    {
        Pack([.. Planes, 0]);
        AssertRefused(
            "set.i16.br: unpacks to more than 24 bytes; expected 24, two for each number of the shape [2, 2, 3] in set.json"
        );
    }

    [Fact]
    public void A_file_that_is_not_packed()
    {
        files.Write("set.i16.br", [.. Enumerable.Repeat((byte)0xFF, 24)]);
        AssertRefused(
            "set.i16.br: cannot be unpacked beyond byte 0; expected 24, two for each number of the shape [2, 2, 3] in set.json"
        );
    }

    [Fact]
    public void A_missing_file()
    {
        File.Delete(files["set.i16.br"]);
        AssertRefused("set.i16.br: does not exist; expected it beside the other files of the record");
    }

    [Theory]
    [InlineData("{", "cannot be understood (line 1, byte 1)")]
    [InlineData("{}", "cannot be understood (line 1, byte 2)")]
    [InlineData("""{"shape": [2, 2], "fs": 250, "channels": ["I", "II"]}""", "describes no array")]
    [InlineData("""{"shape": [2, 2, 0], "fs": 250, "channels": ["I", "II"]}""", "describes no array")]
    [InlineData("""{"shape": [2, 2, 3], "fs": -1, "channels": ["I", "II"]}""", "describes no array")]
    [InlineData("""{"shape": [2, 2, 3], "fs": 250, "channels": null}""", "describes no array")]
    public void A_description_that_is_none(string json, string wrong)
    {
        File.WriteAllText(files["set.json"], json);
        AssertRefused(
            $"set.json: {wrong}; expected JSON with 'shape' [items, channels, samples], 'fs' in hertz, and the names of the 'channels'"
        );
    }

    [Fact]
    public void A_table_of_another_length()
    {
        files.Write("set.csv", "record,fold", "a,0");
        AssertTableRefused("set.csv: has 1 lines after its header; expected 2, one for each item of set.i16.br");
    }

    [Fact]
    public void A_line_of_another_width()
    {
        files.Write("set.csv", "record,fold", "a,0", "b");
        AssertTableRefused("set.csv(3): has 1 fields; expected 2");
    }

    [Fact]
    public void A_number_out_of_range()
    {
        files.Write("set.csv", "record,fold", "a,0", "b,-1");
        AssertTableRefused("set.csv(3): '-1' in the column 'fold'; expected a whole number from 0 to 4");
    }

    [Fact]
    public void A_missing_column()
    {
        files.Write("set.csv", "record,place", "a,0", "b,1");
        AssertTableRefused("set.csv(1): has no column 'fold'; expected one beside record, place");
    }

    private PackedSource Source => new(files.Folder.FullName, "set");

    private void Pack(byte[] planes)
    {
        using BrotliStream packed = new(File.Create(files["set.i16.br"]), CompressionLevel.Fastest);
        packed.Write(planes);
    }

    private static string Digest(PackedSource source)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes<short>(PackedArray.Read(source).Codes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private void AssertRefused(string sentence) => AssertSentence(sentence, () => PackedArray.Read(Source));

    private void AssertTableRefused(string sentence) =>
        AssertSentence(sentence, () => PackedTable.Read(Source, 2).Numbers("fold", 0, 4));

    private void AssertSentence(string sentence, Func<object> read)
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(read);
        Assert.Equal($"{files.Folder.FullName}/{sentence}. Put the original file there.", e.Message);
    }
}
