using Modular.Plugins.Physionet.EcgInversion;
using Modular.Plugins.Physionet.Packed;
using Modular.Plugins.Physionet.Signals;

namespace Modular.Plugins.Tests.Physionet;

public sealed class DecimationTests
{
    [Fact]
    public void A_constant_stays() =>
        Assert.All(
            new Decimation(3).Apply(Enumerable.Repeat(5f, 100).ToArray()),
            value => Assert.Equal(5, value, 1e-5)
        );

    [Fact]
    public void Factor_1_changes_nothing() => Assert.Equal([1, -2, 7], new Decimation(1).Apply([1, -2, 7]));

    /// <summary>A tenth of the new half rate passes, 1.5 times it is gone.</summary>
    [Theory]
    [InlineData(0.1, 0.99, 1.01)]
    [InlineData(1.5, 0.0, 0.01)]
    public void High_frequencies_are_gone(double frequency, double least, double most)
    {
        float[] wave = [.. Enumerable.Range(0, 2000).Select(i => (float)Math.Sin(Math.PI * frequency / 2 * i))];
        float largest = new Decimation(2).Apply(wave)[100..900].Max();
        Assert.InRange(largest, least, most);
    }

    /// <summary>An original text record becomes the one that other software resampled from 500 Hz to 250 Hz.</summary>
    [Fact]
    public void An_original_record_becomes_the_packed_one()
    {
        using var files = new RecordFolder();
        File.Copy(SharedData.At("ecg/raw/cinc2011-1002867.txt"), files["1002867.txt"]);
        EcgRecord original = Assert.Single(EcgRecords.FromFolder(files.Folder.FullName, 250, Quality.Any).Records);
        EcgRecord packed = EcgRecords
            .FromFolder(SharedData.At("ecg"), 250, Quality.Acceptable)
            .Records.Single(record => record.Name == "1002867");
        for (int lead = 0; lead < 8; lead++)
            Assert.Equal(packed.Leads[lead].Select(Counts), original.Leads[lead].Select(Counts));
    }

    /// <summary>The small set has seconds 2 to 5 of the packed records at half their rate.</summary>
    [Fact]
    public void The_small_set_is_part_of_the_packed_one()
    {
        EcgRecord small = EcgRecords.Mini(125).Records[0];
        EcgRecord packed = EcgRecords
            .FromFolder(SharedData.At("ecg"), 125, Quality.Acceptable)
            .Records.Single(record => record.Name == small.Name);
        for (int lead = 0; lead < 8; lead++)
            Assert.Equal(small.Leads[lead].Select(Counts), packed.Leads[lead][250..625].Select(Counts));
    }

    private static int Counts(float volts) => (int)Math.Round(volts / 5e-6);
}
