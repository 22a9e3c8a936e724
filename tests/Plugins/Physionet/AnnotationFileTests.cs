using Modular.Plugins.Physionet.Wfdb;

namespace Modular.Plugins.Tests.Physionet;

public sealed class AnnotationFileTests : IDisposable
{
    private readonly RecordFolder files = new();

    public void Dispose() => files.Dispose();

    /// <summary>Counts and places of record 100, found by a script of its own from the raw bytes.</summary>
    [Fact]
    public void Annotations_of_record_100()
    {
        IReadOnlyList<WfdbAnnotation> read = AnnotationFile.Read(SharedData.At("ecg/raw/100.atr"));
        Assert.Equal(2274, read.Count);
        Assert.Equal((2239, 33, 1, 1), (Count(read, 'N'), Count(read, 'A'), Count(read, 'V'), Count(read, '+')));
        Assert.Equal([18, 77, 370, 662], read.Take(4).Select(one => one.Sample));
        Assert.Equal(649991, read[^1].Sample);
    }

    /// <summary>N at 5, V after 70000 (a long interval), a subtype, 3 bytes of text, then / at 1 more.</summary>
    [Fact]
    public void Long_intervals_fields_and_texts_are_passed_over()
    {
        files.Write(
            "r.atr",
            Words(1 << 10 | 5, 59 << 10, 1, 4464, 5 << 10, 61 << 10 | 1, 63 << 10 | 3, 0x4141, 0x0041, 12 << 10 | 1, 0)
        );
        IReadOnlyList<WfdbAnnotation> read = AnnotationFile.Read(files["r.atr"]);
        Assert.Equal([(5L, 'N'), (70005L, 'V'), (70006L, '/')], read.Select(one => (one.Sample, one.Symbol)));
    }

    [Fact]
    public void A_file_cut_short()
    {
        files.Write("r.atr", [.. Words(1 << 10 | 5), 7]);
        AssertRefused("ends after byte 3; expected a word 0 at the end of the annotations");
    }

    [Fact]
    public void A_code_that_is_none()
    {
        files.Write("r.atr", Words(1 << 10 | 5, 55 << 10 | 2, 0));
        AssertRefused("byte 2: an annotation of code 55 at sample 7; expected a code up to 49 and a sample from 0 on");
    }

    private void AssertRefused(string wrong)
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => AnnotationFile.Read(files["r.atr"]));
        Assert.Equal($"{files["r.atr"]}: {wrong}. Put the original file there.", e.Message);
    }

    private static int Count(IReadOnlyList<WfdbAnnotation> read, char symbol) =>
        read.Count(one => one.Symbol == symbol);

    private static byte[] Words(params int[] words) =>
        [.. words.SelectMany(word => BitConverter.GetBytes((ushort)word))];
}
