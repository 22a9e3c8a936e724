using Modular.Contracts;
using Modular.Plugins.Physionet.EcgInversion;
using static TorchSharp.torch;
using EcgInversion = Modular.Plugins.Physionet.EcgInversion.EcgInversion;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EcgInversionTests : IDisposable
{
    private readonly RecordFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_small_set_has_each_record_correct_and_inverted()
    {
        EcgInversion data = new(new EcgInversionOptions { Mini = true });
        Assert.Equal([12, 375], data.Shape.Sample);
        Assert.Equal(256, data.Samples.Count);
        Assert.Equal(128, data.Samples.Count(sample => sample.Label == 1));
        Assert.InRange(data.Samples.Count(sample => sample.Test), 40, 60);
    }

    /// <summary>773 acceptable records, 3 windows, 2 classes: 4638 samples, in five folds.</summary>
    [Fact]
    public void The_whole_set_has_4638_windows()
    {
        EcgInversion data = new(new EcgInversionOptions { Directory = new DirectoryInfo(SharedData.At("ecg")) });
        Assert.Equal([12, 750], data.Shape.Sample);
        Assert.Equal(4638, data.Samples.Count);
        Assert.Equal(773, data.Samples.Select(sample => sample.Group).Distinct().Count());
    }

    /// <summary>
    /// Each fold is the test set once; a record's windows, correct and inverted, are in one fold only.
    /// </summary>
    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    public void Windows_of_one_record_are_never_in_two_folds(int folds)
    {
        int[] tested = new int[128];
        for (int fold = 0; fold < folds; fold++)
        {
            var options = new EcgInversionOptions
            {
                Mini = true,
                Starts = [0, 1, 2],
                Window = 1,
                Inversions = ["RA-LA", "LA-LL"],
                Fold = fold,
                Folds = folds,
            };
            foreach (IGrouping<int, Sample> record in new EcgInversion(options).Samples.GroupBy(sample => sample.Group))
            {
                Assert.Equal(9, record.Count());
                if (Assert.Single(record.Select(sample => sample.Test).Distinct()))
                    tested[record.Key]++;
            }
        }
        Assert.All(tested, times => Assert.Equal(1, times));
    }

    /// <summary>Class 1 has I negative, II and III exchanged, aVR and aVL exchanged, the rest as it was.</summary>
    [Fact]
    public void Inverted_windows_are_the_exact_algebra_of_correct_ones()
    {
        EcgInversion data = new(new EcgInversionOptions { Mini = true });
        using Tensor inputs = data.Inputs([6, 7], 0, null);
        float[][] correct = Leads(inputs[0]);
        float[][] inverted = Leads(inputs[1]);
        AssertClose(correct[0].Select(volts => -volts), inverted[0]);
        foreach ((int one, int other) in ((int, int)[])[(1, 2), (2, 1), (3, 4), (4, 3), (5, 5)])
            AssertClose(correct[one], inverted[other]);
        for (int chest = 6; chest < 12; chest++)
            Assert.Equal(correct[chest], inverted[chest]);
    }

    /// <summary>A window minus its mean, over 0.5 mV.</summary>
    [Fact]
    public void Inputs_are_standardised_windows_of_the_records()
    {
        EcgInversion data = new(new EcgInversionOptions { Mini = true, Leads = ["V6", "I"] });
        EcgRecord record = EcgRecords.Mini(125).Records[2];
        using Tensor inputs = data.Inputs([4], 0, null);
        double mean = record.Leads[7].Average(volts => (double)volts);
        AssertClose(record.Leads[7].Select(volts => (float)((volts - mean) / 0.5e-3)), Leads(inputs[0])[0]);
    }

    [Fact]
    public void WFDB_records_are_read_as_they_are_published()
    {
        files.WriteChallengeRecord("1001", 1, 600);
        files.WriteChallengeRecord("1002", 2, 600);
        files.WriteChallengeRecord("1003", 3, 600);
        files.Write("RECORDS-acceptable", "1001", "1003");
        EcgInversion data = Data(rate: 500);
        Assert.Equal(4, data.Samples.Count);
        using Tensor inputs = data.Inputs([2], 0, null);
        float[] second = [.. Enumerable.Range(50, 500).Select(i => RecordFolder.Count(3, 7, i) * 5e-6f)];
        double mean = second.Average(volts => (double)volts);
        AssertClose(second.Select(volts => (float)((volts - mean) / 0.5e-3)), Leads(inputs[0])[7]); // V2
    }

    [Fact]
    public void A_list_of_acceptable_records_is_needed()
    {
        files.WriteChallengeRecord("1001", 1, 600);
        AssertMissing(
            $"{files["RECORDS-acceptable"]}: does not exist; expected the Challenge's list of acceptable records. "
                + "Put it there, or take all records with 'quality: any'."
        );
    }

    [Fact]
    public void A_folder_without_records() =>
        AssertMissing(
            $"{files.Folder.FullName}: holds no record; expected the records of the PhysioNet/CinC Challenge 2011. "
                + "Get them from https://physionet.org/content/challenge-2011/1.0.0/ and give 'modular data get "
                + "ecg-inversion --from FOLDER', name their folder with the option 'directory', "
                + "or take the small set with 'mini: true'."
        );

    [Fact]
    public void A_line_of_a_text_record_that_is_none()
    {
        files.Write("1001.txt", "0,1,2,3,4,5,6,7,8,9,10,11,12", "1,1,2,3,4,5,6,7,8,9,10,11");
        files.Write("RECORDS-acceptable", "1001");
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => Data(500).Samples);
        Assert.Equal(
            $"{files["1001.txt"]}(2): is no sample; expected 13 numbers: index, I, II, III, aVR, aVF, aVL, V1, V2, V3, V4, V5, V6. "
                + "Put the original file there.",
            e.Message
        );
    }

    public static TheoryData<object, string> Contradictions =>
        new()
        {
            {
                new EcgInversionOptions { Mini = true, Fold = 5 },
                "option 'fold' is 5, but 'folds' is 5; expected 0 to 4. Correct either."
            },
            {
                new EcgInversionOptions { Mini = true, Directory = new DirectoryInfo("/") },
                "option 'mini' is true, and 'directory' is given; expected one of them. Leave out either."
            },
            {
                new EcgInversionOptions { Mini = true, Leads = [] },
                "option 'leads' is empty; expected one lead at least. Name some."
            },
            {
                new EcgInversionOptions { Mini = true, Inversions = [] },
                "option 'inversions' is empty; expected one exchange at least. Name some, such as RA-LA."
            },
            {
                new EcgInversionOptions { Mini = true, Starts = [] },
                "option 'starts' is empty; expected one start at least. Give some, seconds."
            },
            {
                new EcgInversionOptions
                {
                    Mini = true,
                    Rate = 1,
                    Window = 0.01,
                },
                "option 'window' is 0.01 s; expected one sample at least. Lengthen it."
            },
            {
                new EcgInversionOptions { Mini = true, Starts = [0.5] },
                "option 'starts' has 0.5 s, and a window of 3 s from there does not lie in record 1002867; expected "
                    + "windows within its 3 s. Correct 'starts' or 'window'."
            },
            {
                new EcgInversionOptions { Mini = true, Rate = 100 },
                "option 'rate' is 100 Hz, but cinc2011-mini.i16.br was sampled at 125 Hz; expected this rate, or a "
                    + "half, a third, ... of it. Correct 'rate'."
            },
            {
                new EcgInversionOptions { Mini = true, Folds = 129 },
                "option 'folds' is 129; expected at most one for each of 128 records. Lower it."
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Options_that_contradict_each_other(object options, string sentence) =>
        Assert.Equal(
            sentence,
            Assert.Throws<InvalidDataException>(() => new EcgInversion((EcgInversionOptions)options).Samples).Message
        );

    private EcgInversion Data(int rate) =>
        new(
            new EcgInversionOptions
            {
                Directory = files.Folder,
                Rate = rate,
                Starts = [0.1],
                Window = 1,
                Folds = 2,
            }
        );

    private void AssertMissing(string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FileNotFoundException>(() => Data(500).Samples).Message);

    private static float[][] Leads(Tensor sample) =>
        [.. Enumerable.Range(0, (int)sample.shape[0]).Select(lead => sample[lead].data<float>().ToArray())];

    private static void AssertClose(IEnumerable<float> expected, IEnumerable<float> found) =>
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 2e-4));
}
