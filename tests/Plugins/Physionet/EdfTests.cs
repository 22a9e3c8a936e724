using System.Text;
using Modular.Plugins.Physionet.Edf;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>EDF files: an original one, a made-up one, and broken ones.</summary>
public sealed class EdfTests : IDisposable
{
    private readonly RecordFolder files = new();
    private readonly byte[] whole = EdfBytes.Make(
        ["C3..", "Cz.."],
        [
            [.. Enumerable.Range(0, 40).Select(i => (short)i)],
            [.. Enumerable.Range(0, 40).Select(i => (short)(-10 * i))],
        ],
        "+0\u00150.5\u0014T0",
        "+0.5\u00151.5\u0014T1"
    );

    public void Dispose() => files.Dispose();

    /// <summary>
    /// The header, samples and annotations of S001R04, found by a script of its own from the raw bytes.
    /// </summary>
    [Fact]
    public void An_original_file()
    {
        var file = EdfFile.Read(SharedData.At("eeg/raw/S001R04.edf"));
        Assert.Equal((16896, 125, 1.0, 65), Facts(file.Header));
        int c3 = file.IndexOf("C3");
        Assert.Equal(8, c3);
        Assert.Equal(160, file.Rate(c3));
        float[] volts = file.Volts(c3);
        Assert.Equal(20000, volts.Length);
        Assert.Equal([4, -27, -71, -53, -50, -44, -49, -46], volts.Take(8).Select(one => (int)Math.Round(one * 1e6)));
        IReadOnlyList<EdfAnnotation> annotations = file.Annotations();
        Assert.Equal([new(0, "T0"), new(4.2, "T2"), new(8.3, "T0"), new(12.5, "T1")], annotations.Take(4));
        Assert.Equal((15, 8, 7), (Count(annotations, "T0"), Count(annotations, "T1"), Count(annotations, "T2")));
    }

    [Fact]
    public void Samples_follow_from_the_ends_of_the_scales()
    {
        files.Write("a.edf", whole);
        var file = EdfFile.Read(files["a.edf"]);
        Assert.Equal(39 * 0.1e-6, file.Volts(0)[39], 1e-11); // 200 uV for 2000 counts
        Assert.Equal(-390 * 0.1e-6, file.Volts(file.IndexOf("CZ"))[39], 1e-11);
        Assert.Equal([new(0, "T0"), new(0.5, "T1")], file.Annotations());
    }

    [Theory]
    [InlineData(100, "ends after byte 100; expected an EDF header of 256 bytes at least")]
    [InlineData(600, "ends after byte 600; expected a header of 1024 bytes for 3 signals")]
    [InlineData(1383, "ends after byte 1383; expected 1384: a header of 1024 and 2 records of 180")]
    [InlineData(1385, "has 1385 bytes; expected 1384: a header of 1024 and 2 records of 180")]
    public void A_file_of_another_length(int length, string wrong)
    {
        byte[] bytes = new byte[length];
        whole.AsSpan(0, Math.Min(length, whole.Length)).CopyTo(bytes);
        AssertRefused(bytes, wrong);
    }

    [Theory]
    [InlineData(0, "1", "byte 0 is 0x31; expected '0', with which an EDF file begins")]
    [InlineData(192, "EDF+D", "byte 192: has gaps (EDF+D); expected a recording without gaps (EDF or EDF+C)")]
    [InlineData(184, "512     ", "byte 184: gives '512' as the number of bytes of the header; expected 1024")]
    [InlineData(
        236,
        "-1      ",
        "byte 236: gives '-1' as the number of data records; expected a whole number from 1 to 2147483647"
    )]
    [InlineData(244, "often   ", "byte 244: gives 'often' as the duration of a data record; expected a number")]
    [InlineData(252, "0   ", "byte 252: gives '0' as the number of signals; expected a whole number from 1 to 4096")]
    [InlineData(
        616,
        "many    ",
        "byte 616: gives 'many' as the digital minimum of 'C3..'; expected a whole number from -32768 to 32767"
    )]
    public void A_header_that_is_none(int place, string field, string wrong)
    {
        byte[] bytes = [.. whole];
        Encoding.ASCII.GetBytes(field).CopyTo(bytes, place);
        AssertRefused(bytes, wrong);
    }

    [Fact]
    public void An_annotation_without_an_onset()
    {
        byte[] bytes = EdfBytes.Make(["C3.."], [new short[20]], "now\u0014T1");
        files.Write("a.edf", bytes);
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => EdfFile.Read(files["a.edf"]).Annotations());
        Assert.Equal(
            $"{files["a.edf"]}: record 0, counted from 0: an annotation begins with 'now'; expected its onset in "
                + "seconds, such as +4.2. Put the original file there.",
            e.Message
        );
    }

    [Fact]
    public void A_channel_that_is_missing()
    {
        files.Write("a.edf", whole);
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => EdfFile.Read(files["a.edf"]).IndexOf("C4"));
        Assert.Equal(
            $"option 'channels' names 'C4'; expected channels of {files["a.edf"]}: C3, CZ. Correct the name.",
            e.Message
        );
    }

    private static (int, int, double, int) Facts(EdfHeader header) =>
        (header.Bytes, header.Records, header.Duration, header.Signals.Count);

    private static int Count(IReadOnlyList<EdfAnnotation> annotations, string text) =>
        annotations.Count(one => one.Text == text);

    private void AssertRefused(byte[] bytes, string wrong)
    {
        files.Write("a.edf", bytes);
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => EdfFile.Read(files["a.edf"]));
        Assert.Equal($"{files["a.edf"]}: {wrong}. Put the original file there.", e.Message);
    }
}
