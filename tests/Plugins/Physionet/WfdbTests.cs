using Modular.Plugins.Physionet.Wfdb;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>WFDB records: the original record 100 of MIT-BIH, made-up ones, and broken ones.</summary>
public sealed class WfdbTests : IDisposable
{
    private readonly RecordFolder files = new();

    public void Dispose() => files.Dispose();

    /// <summary>
    /// The header, samples and sums of record 100, found by a script of its own from the raw bytes; the sums are also
    /// those of the header.
    /// </summary>
    [Fact]
    public void Record_100_of_MIT_BIH()
    {
        WfdbHeader header = WfdbHeader.Read(SharedData.At("ecg/raw/100.hea"));
        Assert.Equal((360, 650000), (header.Rate, header.Samples));
        Assert.Equal(["MLII", "V5"], header.Signals.Select(signal => signal.Name));
        Assert.All(header.Signals, signal => Assert.Equal((212, 200, 1024, "mV"), Facts(signal)));
        IReadOnlyList<WfdbSamples> samples = WfdbSamples.ReadAll(header);
        Assert.Equal([995, 995, 995, 995, 995], samples[0].Counts[..5]);
        Assert.Equal([889, 871, 768], samples[0].Counts[^3..]);
        Assert.Equal([951, 957, 1024], samples[1].Counts[^3..]);
        Assert.Equal((481, 1311), (samples[0].Counts.Min(), samples[0].Counts.Max()));
        Assert.Equal(-145e-6, samples[0].Volts()[0], 1e-9); // (995 - 1024) / 200 mV
    }

    [Fact]
    public void Samples_follow_from_gain_and_baseline()
    {
        files.Write("r.hea", "r 2 250 3", "r.dat 16 100(50)/uV 16 0 50 153 0 a b", "r.dat 16 400 12 8");
        files.Write("r.dat", Words(50, 8, 150, 408, -47, 0));
        IReadOnlyList<WfdbSamples> samples = WfdbSamples.ReadAll(WfdbHeader.Read(files["r.hea"]));
        Assert.Equal("a b", samples[0].Signal.Name);
        Assert.Equal([0, 1e-6f, -0.97e-6f], samples[0].Volts());
        Assert.Equal([0, 1e-3f, -2e-5f], samples[1].Volts()); // the ADC's zero is the baseline
    }

    [Fact]
    public void A_missing_sample_is_as_the_one_before_it()
    {
        files.Write("r.hea", "r 1 250 4", "r.dat 16 1000/mV");
        files.Write("r.dat", Words(short.MinValue, 5, short.MinValue, 6));
        Assert.Equal(
            [0, 5e-6f, 5e-6f, 6e-6f],
            Assert.Single(WfdbSamples.ReadAll(WfdbHeader.Read(files["r.hea"]))).Volts()
        );
    }

    /// <summary>The samples -3 and 258 in every format.</summary>
    [Theory]
    [InlineData(16, new byte[] { 0xFD, 0xFF, 0x02, 0x01 })]
    [InlineData(61, new byte[] { 0xFF, 0xFD, 0x01, 0x02 })]
    [InlineData(160, new byte[] { 0xFD, 0x7F, 0x02, 0x81 })]
    [InlineData(212, new byte[] { 0xFD, 0x1F, 0x02 })]
    [InlineData(24, new byte[] { 0xFD, 0xFF, 0xFF, 0x02, 0x01, 0x00 })]
    [InlineData(32, new byte[] { 0xFD, 0xFF, 0xFF, 0xFF, 0x02, 0x01, 0x00, 0x00 })]
    public void Every_format_gives_the_samples(int format, byte[] bytes)
    {
        files.Write("r.hea", "r 1", $"r.dat {format}");
        files.Write("r.dat", bytes);
        Assert.Equal([-3, 258], Assert.Single(WfdbSamples.ReadAll(WfdbHeader.Read(files["r.hea"]))).Counts);
    }

    [Theory]
    [InlineData(
        3,
        "r.dat: ends after byte 3 of its samples; expected 4: r.hea promises 2 samples of 1 signals in format 16"
    )]
    [InlineData(5, "r.dat: has 5 bytes of samples; expected 4: r.hea promises 2 samples of 1 signals in format 16")]
    public void A_file_of_another_length(int bytes, string sentence)
    {
        files.Write("r.hea", "r 1 250 2", "r.dat 16");
        files.Write("r.dat", new byte[bytes]);
        AssertRefused(sentence);
    }

    [Theory]
    [InlineData(
        "r.dat 16 200 12 0 1 3",
        "r.dat: the samples of signal '' have the check sum 4; expected 3, as its header says"
    )]
    [InlineData("r.dat 16 200 12 0 2 4 0 X", "r.dat: signal 'X' begins with 1; expected 2, as its header says")]
    [InlineData("r.dat 8", "r.hea: stores r.dat in format 8; expected one of 16, 24, 32, 61, 80, 160, 212")]
    [InlineData(
        "r.dat 16x4",
        "r.hea(2): gives '16x4' as the format; expected its number, such as 16 or 212, without 'x' for several samples "
            + "per frame or ':' for a skew"
    )]
    [InlineData(
        "r.dat",
        "r.hea(2): gives '' as the format; expected its number, such as 16 or 212, without 'x' for several samples per "
            + "frame or ':' for a skew"
    )]
    [InlineData(
        "r.dat 16 many",
        "r.hea(2): gives 'many' as the gain; expected counts per unit, such as 200 or 200(0)/mV"
    )]
    [InlineData(
        "r.dat 16 200 12 0 1 x",
        "r.hea(2): gives 'x' as the check sum; expected a whole number from -2147483648 to 2147483647"
    )]
    [InlineData("", "r.hea: describes 0 signals; expected 1, as its first line says")]
    [InlineData("no.dat 16", "no.dat: does not exist; expected it beside the other files of the record")]
    public void A_signal_that_does_not_fit(string signal, string sentence)
    {
        files.Write("r.hea", "r 1 250 2", signal);
        files.Write("r.dat", Words(1, 3));
        AssertRefused(sentence);
    }

    [Theory]
    [InlineData("r/3 1", "r.hea(1): is of a record of several segments; expected a record in one piece")]
    [InlineData("r", "r.hea(1): gives '' as the number of signals; expected a whole number from 1 to 1000")]
    [InlineData("r 1 0 2", "r.hea(1): gives '0' as the sampling rate; expected hertz, a positive number")]
    [InlineData("# nothing", "r.hea: has no line for the record; expected its name and the number of signals")]
    public void A_header_that_is_none(string line, string sentence)
    {
        files.Write("r.hea", line);
        AssertRefused(sentence);
    }

    [Fact]
    public void A_signal_that_is_missing()
    {
        files.Write("r.hea", "r 1", "r.dat 16 200 12 0 0 0 0 V5");
        InvalidDataException e = Assert.Throws<InvalidDataException>(() =>
            WfdbHeader.Read(files["r.hea"]).IndexOf("MLII")
        );
        Assert.Equal(
            $"{files["r.hea"]}: has the signals 'V5'; expected one called 'MLII'. Put the original file there.",
            e.Message
        );
    }

    private static (int, double, int, string) Facts(WfdbSignal signal) =>
        (signal.Format, signal.Gain, signal.Baseline, signal.Unit);

    private static byte[] Words(params short[] words) => [.. words.SelectMany(BitConverter.GetBytes)];

    private void AssertRefused(string sentence)
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() =>
            WfdbSamples.ReadAll(WfdbHeader.Read(files["r.hea"]))
        );
        Assert.Equal($"{files.Folder.FullName}/{sentence}. Put the original file there.", e.Message);
    }
}
