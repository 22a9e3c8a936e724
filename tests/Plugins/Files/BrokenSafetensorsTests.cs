using System.Text;
using Modular.Arrays;

namespace Modular.Plugins.Tests.Files;

/// <summary>
/// Files of weights that cannot be used, each with its sentence; {0} stands for the path of the file.
/// </summary>
public sealed class BrokenSafetensorsTests : IDisposable
{
    private const string Again = " Save it again with safetensors.torch.save_file.";
    private const string Whole = "\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}";

    private readonly DataFolder files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("{}", 3, "{0}: has 3 bytes; 8 for the length of its header come first.")]
    [InlineData(
        "{",
        9,
        "{0}: has a header that is no JSON of tensors; a .safetensors file was expected (a .pt or .pth file is another format)."
    )]
    [InlineData(
        "[1, 2]",
        14,
        "{0}: has a header that is no JSON of tensors; a .safetensors file was expected (a .pt or .pth file is another format)."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1e3], \"data_offsets\": [0, 8]}}",
        -1,
        "{0}: has a header that is no JSON of tensors; a .safetensors file was expected (a .pt or .pth file is another format)."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F4\", \"shape\": [2], \"data_offsets\": [0, 8]}}",
        -1,
        "{0}[a]: has the type 'F4'; known are BOOL, U8, U16, U32, U64, I8, I16, I32, I64, F16, F32, F64, BF16."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [-2], \"data_offsets\": [0, 8]}}",
        -1,
        "{0}[a]: has the shape [-2]; lengths of 0 or more were expected."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [8, 0]}}",
        -1,
        "{0}[a]: has the data offsets [8, 0]; a first byte and an end after it were expected."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0, 8]}}",
        -1,
        "{0}[a]: has the shape [3] of 4 bytes each, but its data have 8 bytes; both should agree."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [2500000000], \"data_offsets\": [0, 10000000000]}}",
        -1,
        "{0}[a]: its data should end at byte 10,000,000,000, but the file has 8 bytes of data; it should be a whole file."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [0, 4]}}",
        -1,
        "{0}: has 8 bytes of data, of which its tensors take 4; each byte belongs to a tensor."
    )]
    [InlineData(
        "{\"a\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 8]}}",
        -1,
        "{0}[a]: its data start at byte 4; they should follow those before, from byte 0 on."
    )]
    [InlineData(
        "{" + Whole + ", \"b\": {\"dtype\": \"F32\", \"shape\": [1], \"data_offsets\": [4, 8]}}",
        -1,
        "{0}[b]: its data start at byte 4; they should follow those before, from byte 8 on."
    )]
    [InlineData("{" + Whole + ", " + Whole + "}", -1, "{0}: names the tensor 'a' twice; each name was expected once.")]
    public void A_broken_file_gives_one_sentence(string header, int length, string sentence)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] whole = [.. BitConverter.GetBytes((long)text.Length), .. text, .. DataFolder.Floats(1, 2)];
        FileInfo file = files.Write("w.safetensors", length < 0 ? whole : whole[..length]);
        AssertRefused(file, sentence);
    }

    [Fact]
    public void A_header_longer_than_the_file_gives_one_sentence() =>
        AssertRefused(
            files.Write("w.safetensors", [.. BitConverter.GetBytes(10_000_000_000), 1, 2]),
            "{0}: promises a header of 10,000,000,000 bytes, but 2 bytes follow; it should be a whole .safetensors file."
        );

    /// <summary>
    /// What is written is read to the last bit, in both formats, NaN and the smallest numbers among it.
    /// </summary>
    [Fact]
    public void What_is_written_is_read_to_the_last_bit()
    {
        float[] values = [1, -0f, float.NaN, float.Epsilon, float.MaxValue, 1f / 3];
        StoredArray array = StoredArray.FromFloats("a", [2, 3], values);
        KeyValuePair<string, StoredArray>[] arrays =
        [
            new("layer/1.weight", array),
            new("scalar", StoredArray.FromFloats("s", [], [7])),
        ];
        using (FileStream stream = files["w.safetensors"].Create())
            SafetensorsFile.Write(stream, arrays);
        using (FileStream stream = files["w.npz"].Create())
            NpzFile.Write(stream, arrays);
        StoredArray first = SafetensorsFile.Read(files["w.safetensors"].FullName)[0].Value;
        NpzFile npz = NpzFile.Open(files["w.npz"].FullName);
        Assert.Equal(["layer/1.weight", "scalar"], npz.Names);
        Assert.All(
            [first, npz.Read("layer/1.weight")],
            read =>
            {
                Assert.Equal([2, 3], read.Shape);
                Assert.Equal(array.Content, read.Content);
            }
        );
        Assert.Equal([], npz.Read("scalar").Shape);
        Assert.Equal([7f], npz.Read("scalar").ToFloats());
    }

    private static void AssertRefused(FileInfo file, string sentence) =>
        Assert.Equal(
            string.Format(sentence, file.FullName) + Again,
            Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(file.FullName)).Message
        );
}
