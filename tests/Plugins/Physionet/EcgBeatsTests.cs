using Modular.Contracts;
using Modular.Plugins.Physionet.EcgBeats;
using static TorchSharp.torch;
using EcgBeats = Modular.Plugins.Physionet.EcgBeats.EcgBeats;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EcgBeatsTests : IDisposable
{
    private readonly BeatFolder files = new();

    public void Dispose() => files.Dispose();

    /// <summary>Counts by class of the published split: N S V F Q.</summary>
    [Fact]
    public void The_packed_set_has_the_published_counts()
    {
        IReadOnlyList<Sample> samples = Packed(new()).Samples;
        Assert.Equal([10000, 943, 3788, 414, 8], Counts(samples, test: false));
        Assert.Equal([10000, 1836, 3219, 388, 7], Counts(samples, test: true));
        Assert.Equal(43, samples.Select(sample => sample.Group).Distinct().Count()); // 201 and 202 are of one man
    }

    /// <summary>Beats of the original record 100 are the packed ones, which other software made.</summary>
    [Fact]
    public void Original_beats_become_the_packed_ones()
    {
        EcgBeats packed = Packed(new() { Records = [100], Classes = ["S", "V"] });
        EcgBeats original = new(
            new()
            {
                Directory = new DirectoryInfo(SharedData.At("ecg/raw")),
                Records = [100],
                Classes = ["S", "V"],
            }
        );
        int[] all = [.. Enumerable.Range(0, 34)];
        Assert.Equal(packed.Samples, original.Samples);
        Assert.Equal(
            (33, 1),
            (original.Samples.Count(one => one.Label == 0), original.Samples.Count(one => one.Label == 1))
        );
        using Tensor expected = packed.Inputs(all, 0, null);
        using Tensor found = original.Inputs(all, 0, null);
        Assert.All(
            expected.data<float>().Zip(found.data<float>()),
            pair => Assert.Equal(pair.First, pair.Second, 0.0051) // packed numbers are rounded to 5 uV
        );
    }

    /// <summary>2271 beats: 2239 N, 33 A and 1 V but the first and the last, which are N.</summary>
    [Fact]
    public void Record_100_has_2271_beats()
    {
        EcgBeats data = new(new() { Directory = new DirectoryInfo(SharedData.At("ecg/raw")), Records = [100] });
        Assert.Equal([2237, 33, 1, 0, 0], Counts(data.Samples, test: true));
    }

    [Fact]
    public void A_random_split_has_a_fifth_of_each_class_in_the_test()
    {
        IReadOnlyList<Sample>[] folds =
        [
            .. Enumerable.Range(0, 5).Select(fold => Data(new() { Split = SplitKind.Random, Fold = fold }).Samples),
        ];
        Assert.All(folds, samples => Assert.Equal([8, 4, 0, 0, 0], Counts(samples, test: true)));
        Assert.All(Enumerable.Range(0, folds[0].Count), i => Assert.Single(folds, samples => samples[i].Test));
        Assert.NotEqual(folds[0], Data(new() { Split = SplitKind.Random, Seed = 1 }).Samples);
    }

    [Theory]
    [InlineData(nameof(SplitKind.ByPatient))]
    [InlineData(nameof(SplitKind.InterPatient))]
    public void Beats_of_one_record_are_on_one_side(string split)
    {
        foreach (
            IGrouping<int, Sample> patient in Data(new() { Split = Enum.Parse<SplitKind>(split) })
                .Samples.GroupBy(one => one.Group)
        )
            Assert.Single(patient.Select(sample => sample.Test).Distinct());
    }

    /// <summary>Of 20 N beats in each half, every fifth; the first and the last of a record are left out.</summary>
    [Fact]
    public void Normal_beats_can_be_thinned_out()
    {
        IReadOnlyList<Sample> samples = Data(new() { NormalBeats = 4 }).Samples;
        Assert.Equal([4, 10, 0, 0, 0], Counts(samples, test: false));
        Assert.Equal([4, 10, 0, 0, 0], Counts(samples, test: true));
    }

    [Fact]
    public void Classes_can_be_chosen()
    {
        EcgBeats data = Data(new() { Classes = ["S", "N"] });
        Assert.Equal(2, data.Shape.Classes);
        Assert.Equal(20, data.Samples.Count(sample => sample.Label == 0)); // S comes first
    }

    [Theory]
    [InlineData('N', "NLRBej")]
    [InlineData('S', "AaJSn")]
    [InlineData('V', "VEr")]
    [InlineData('F', "F")]
    [InlineData('Q', "/fQ")]
    [InlineData(null, "+~|!x[]\" ")]
    public void Annotations_have_the_classes_of_AAMI(char? expected, string symbols) =>
        Assert.All(symbols, symbol => Assert.Equal(expected, AamiClass.FromSymbol(symbol)));

    [Fact]
    public void The_halves_have_22_records_each_and_share_none()
    {
        Assert.Equal((22, 22), (Patients.Ds1.Count, Patients.Ds2.Count));
        Assert.Empty(Patients.Ds1.Intersect(Patients.Ds2));
        Assert.Empty(Patients.Ds1.Concat(Patients.Ds2).Intersect([102, 104, 107, 217])); // paced
    }

    [Fact]
    public void A_missing_record()
    {
        File.Delete(files["101.hea"]);
        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => Data(new()).Samples);
        Assert.Equal(
            $"{files["101.hea"]}: does not exist; expected the record beside the others. "
                + "Put it there, or name the records that are there with the option 'records'.",
            e.Message
        );
    }

    [Fact]
    public void A_missing_folder()
    {
        string none = files["none"];
        EcgBeats data = new(new() { Directory = new DirectoryInfo(none) });
        FileNotFoundException e = Assert.Throws<FileNotFoundException>(() => data.Samples);
        Assert.Equal(
            $"{none}: does not exist; expected the records of the MIT-BIH Arrhythmia Database. "
                + "Get them from https://physionet.org/content/mitdb/1.0.0/ and give 'modular data get ecg-beats --from "
                + "FOLDER', or name their folder with the option 'directory'.",
            e.Message
        );
    }

    public static TheoryData<object, string> Contradictions =>
        new()
        {
            {
                new EcgBeatsOptions { Fold = 1 },
                "option 'split' is inter-patient, and 'fold', 'folds' or 'seed' is given; expected a split that has "
                    + "folds, random or by-patient. Leave them out, or choose such a split."
            },
            {
                new EcgBeatsOptions { Split = SplitKind.Random, Fold = 5 },
                "option 'fold' is 5, but 'folds' is 5; expected 0 to 4. Correct either."
            },
            {
                new EcgBeatsOptions { Classes = ["N", "X"] },
                "option 'classes' names 'X'; expected N, S, V, F or Q. Correct the name."
            },
            {
                new EcgBeatsOptions { Classes = ["N", "N"] },
                "option 'classes' is [N, N]; expected two different classes at least, each once. Correct it."
            },
            {
                new EcgBeatsOptions { Before = 128 },
                "option 'before' is 128, but 'length' is 128; expected the R wave within the beat. Correct either."
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Options_that_contradict_each_other(object options, string sentence) =>
        Assert.Equal(
            sentence,
            Assert.Throws<InvalidDataException>(() => new EcgBeats((EcgBeatsOptions)options)).Message
        );

    [Fact]
    public void A_paced_record_is_refused() =>
        Assert.StartsWith(
            "option 'records' names 102; expected some of 100, 101, 103, 105,",
            Assert.Throws<InvalidDataException>(() => new EcgBeats(new() { Records = [102] })).Message
        );

    private EcgBeats Data(EcgBeatsOptions options) => new(files.Use(options));

    private static EcgBeats Packed(EcgBeatsOptions options) =>
        new(options with { Directory = new DirectoryInfo(SharedData.At("ecg")) });

    private static IEnumerable<int> Counts(IReadOnlyList<Sample> samples, bool test) =>
        Enumerable.Range(0, 5).Select(label => samples.Count(one => one.Label == label && one.Test == test));
}
