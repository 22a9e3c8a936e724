using Modular.Contracts;
using Modular.Plugins.Physionet.EegMotorImagery;
using static TorchSharp.torch;
using EegMotorImagery = Modular.Plugins.Physionet.EegMotorImagery.EegMotorImagery;

namespace Modular.Plugins.Tests.Physionet;

public sealed class EegMotorImageryTests : IDisposable
{
    private readonly RecordFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void The_small_set_has_three_subjects_of_45_trials()
    {
        EegMotorImagery data = new(new() { Mini = true });
        Assert.Equal([8, 256], data.Shape.Sample);
        Assert.Equal([45, 45, 45], data.Samples.GroupBy(sample => sample.Group).Select(subject => subject.Count()));
        Assert.All(data.Samples, sample => Assert.Equal(sample.Group == 0, sample.Test));
    }

    [Fact]
    public void The_whole_set_has_the_published_counts()
    {
        IReadOnlyList<Sample> samples = Packed(new()).Samples;
        Assert.Equal((2178, 2142), (samples.Count(one => one.Label == 0), samples.Count(one => one.Label == 1)));
        Assert.Equal(96, samples.Select(sample => sample.Group).Distinct().Count());
    }

    [Fact]
    public void Trials_of_one_subject_are_in_one_fold_which_is_tested_once()
    {
        int[] tested = new int[3];
        for (int fold = 0; fold < 3; fold++)
            foreach (IGrouping<int, Sample> subject in Mini(fold).Samples.GroupBy(sample => sample.Group))
                if (Assert.Single(subject.Select(sample => sample.Test).Distinct()))
                    tested[subject.Key]++;
        Assert.Equal([1, 1, 1], tested);
    }

    /// <summary>Channels of a subject have mean 0 and deviation 1 over all its trials.</summary>
    [Fact]
    public void Channels_of_a_subject_are_standardised()
    {
        using Tensor inputs = Mini(0).Inputs([.. Enumerable.Range(45, 45)], 0, null);
        for (int channel = 0; channel < 8; channel++)
        {
            float[] values = inputs[.., channel].contiguous().data<float>().ToArray();
            Assert.Equal(0, values.Average(value => (double)value), 1e-5);
            Assert.Equal(1, values.Average(value => (double)value * value), 1e-4);
        }
    }

    /// <summary>Trials of an original file are the packed ones, which other software resampled.</summary>
    [Fact]
    public void Original_trials_become_the_packed_ones()
    {
        File.Copy(SharedData.At("eeg/raw/S001R04.edf"), files["S001R04.edf"]);
        File.Copy(files["S001R04.edf"], files["S002R04.edf"]);
        var options = new EegMotorImageryOptions
        {
            Runs = [4],
            Scaling = Scaling.Microvolts,
            Folds = 2,
        };
        EegMotorImagery original = new(options with { Directory = files.Folder });
        EegMotorImagery packed = Packed(options with { Subjects = [1, 2] });
        Assert.Equal(30, original.Samples.Count);
        int[] first = [.. Enumerable.Range(0, 15)];
        Assert.Equal(
            packed.Samples.Take(15).Select(one => one.Label),
            original.Samples.Take(15).Select(one => one.Label)
        );
        using Tensor expected = packed.Inputs(first, 0, null);
        using Tensor found = original.Inputs(first, 0, null);
        Assert.Equal(Counts(expected), Counts(found));
    }

    /// <summary>Files in folders of subjects; a window that the run does not hold is left out.</summary>
    [Fact]
    public void Windows_begin_at_the_cue()
    {
        Directory.CreateDirectory(files["S003"]);
        short[] ramp = [.. Enumerable.Range(0, 60).Select(i => (short)(10 * i))];
        foreach (string name in (string[])["S001R04.edf", "S003/S003R04.edf", "S003/S003R01.edf", "S088R04.edf"])
            files.Write(name, EdfBytes.Make(["C3.."], [ramp], "+0.5\u0014T2", "+1\u0014T1", "+2.5\u0014T1"));
        EegMotorImagery data = Ramps();
        Assert.Equal([1, 0, 1, 0], data.Samples.Select(sample => sample.Label));
        Assert.Equal([0, 0, 1, 1], data.Samples.Select(sample => sample.Group));
        using Tensor inputs = data.Inputs([1, 0], 0, null);
        Assert.Equal(22, inputs[0, 0, 0].item<float>(), 1e-4); // 1 s + 0.1 s at 20 Hz, 1 uV a sample
        Assert.Equal(12, inputs[1, 0, 0].item<float>(), 1e-4);
    }

    [Fact]
    public void A_run_without_cues()
    {
        files.Write("S001R04.edf", EdfBytes.Make(["C3.."], [new short[60]], "+0.5\u0014T0"));
        InvalidDataException e = Assert.Throws<InvalidDataException>(() => Ramps().Samples);
        Assert.Equal(
            $"{files["S001R04.edf"]}: has no annotation T1 or T2; expected cues for the left and the right fist. Put "
                + "the original file there.",
            e.Message
        );
    }

    [Fact]
    public void A_folder_without_files() =>
        Assert.Equal(
            $"{files.Folder.FullName}: holds no file of the wanted subjects and runs; expected S001R04.edf and so on "
                + "of the EEG Motor Movement/Imagery Dataset. "
                + "Get them from https://physionet.org/content/eegmmidb/1.0.0/ and give 'modular data get "
                + "eeg-motor-imagery --from FOLDER', name their folder with the option 'directory', "
                + "or take the small set with 'mini: true'.",
            Assert.Throws<FileNotFoundException>(() => Ramps().Samples).Message
        );

    public static TheoryData<object, string> Contradictions =>
        new()
        {
            {
                new EegMotorImageryOptions { Mini = true, Fold = 3 },
                "option 'fold' is 3, but 'folds' is 3; expected 0 to 2. Correct either."
            },
            {
                new EegMotorImageryOptions { Mini = true, Folds = 4 },
                "option 'folds' is 4; expected at most one for each subject, of whom there are 3. Lower it, or use more subjects."
            },
            {
                new EegMotorImageryOptions { Mini = true, Runs = [4, 5] },
                "option 'runs' is [4, 5]; expected some of 3, 4, 7, 8, 11, 12, which have a left and a right fist. Correct it."
            },
            {
                new EegMotorImageryOptions { Mini = true, Runs = [3, 4] },
                "option 'runs' names 3; expected runs of eegmmi-mini.csv: 4, 8, 12. Correct it, or give the folder of the original files."
            },
            {
                new EegMotorImageryOptions { Mini = true, Channels = ["Oz"] },
                "option 'channels' names 'Oz'; expected channels of eegmmi-mini.json: FC3, C3, CP3, FCZ, CZ, FC4, C4, "
                    + "CP4. Correct it, or give the folder of the original files."
            },
            {
                new EegMotorImageryOptions { Mini = true, Start = 1 },
                "option 'window' is 3.2 s from 1 s on; expected at most the 3.2 s that eegmmi-mini.i16.br has. Correct "
                    + "it, or give the folder of the original files."
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Options_that_contradict_each_other(object options, string sentence) =>
        Assert.Equal(
            sentence,
            Assert
                .Throws<InvalidDataException>(() => new EegMotorImagery((EegMotorImageryOptions)options).Samples)
                .Message
        );

    private static IEnumerable<int> Counts(Tensor microvolts) =>
        microvolts.data<float>().Select(value => (int)Math.Round(value));

    private static EegMotorImagery Mini(int fold) => new(new() { Mini = true, Fold = fold });

    private static EegMotorImagery Packed(EegMotorImageryOptions options) =>
        new(options with { Directory = new DirectoryInfo(SharedData.At("eeg")) });

    private EegMotorImagery Ramps() =>
        new(
            new()
            {
                Directory = files.Folder,
                Channels = ["C3"],
                Rate = EdfBytes.Rate,
                Start = 0.1,
                Window = 1,
                Scaling = Scaling.Microvolts,
                Folds = 2,
            }
        );
}
