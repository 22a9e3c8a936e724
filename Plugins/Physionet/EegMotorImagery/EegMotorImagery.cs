using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Packed;
using Modular.Plugins.Physionet.Signals;
using static TorchSharp.torch;

namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>
/// Trials of EEG after the cue to imagine the left or the right fist. All trials of a subject are one group. Files are
/// read when a sample is first asked for.
/// </summary>
internal sealed class EegMotorImagery : IPublishedDataset, IStatedLimits, IFoldedDataset
{
    private static readonly int[] LeftRight = [3, 4, 7, 8, 11, 12];

    private readonly EegMotorImageryOptions options;
    private readonly int window;
    private readonly Lazy<Trials> trials;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>Makes the data set. Throws an InvalidDataException where options contradict each other.</summary>
    public EegMotorImagery(EegMotorImageryOptions options)
    {
        this.options = options;
        if (options is { Mini: true, Directory: not null })
            throw BrokenFile.Option("mini", "is true, and 'directory' is given", "one of them", "Leave out either.");
        var folds = Folds.FromOptions(options.Fold, options.Folds ?? (options.Mini ? 3 : 5));
        window = (int)Math.Round(options.Window * options.Rate);
        Check();
        Shape = new DataShape([options.Channels.Count, window], 2);
        trials = new(() => Scaled(Read(), folds));
        samples = new(() => [.. Describe(folds)]);
    }

    /// <inheritdoc/>
    public DataShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <inheritdoc/>
    public IReadOnlyList<string> Limits => [.. ListLimits()];

    private IEnumerable<string> ListLimits()
    {
        if (options.Mini)
            yield return "The three subjects of the small set were chosen because a linear baseline separates their trials "
                + "well; results say nothing of other subjects.";
        if (options.Scaling == Scaling.Subject)
            yield return "Mean and deviation of a channel are taken over all trials of a subject, those of the test included, "
                + "without their labels: the subject's whole recording must be there first.";
    }

    /// <summary>
    /// The named trials, float32 [n, channels, samples], scaled as the options say. They are never augmented.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, options.Channels.Count, window, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        foreach (int sample in samples)
        foreach (float[] channel in trials.Value.All[sample].Values)
        {
            channel.CopyTo(values);
            values = values[window..];
        }
        return inputs;
    }

    private void Check()
    {
        if (options.Channels.Count == 0)
            throw BrokenFile.Option("channels", "is empty", "one channel at least", "Name some.");
        int wrong = options.Runs.FirstOrDefault(run => !LeftRight.Contains(run));
        if (wrong != 0 || options.Runs.Count == 0)
            throw BrokenFile.Option(
                "runs",
                $"is [{string.Join(", ", options.Runs)}]",
                "some of 3, 4, 7, 8, 11, 12, which have a left and a right fist",
                "Correct it."
            );
        if (window == 0)
            throw BrokenFile.Option("window", $"is {options.Window} s", "one sample at least", "Lengthen it.");
    }

    private Trials Read()
    {
        if (options.Mini)
            return PackedTrials.Read(new PackedSource(null, "eegmmi-mini"), options);
        string folder = (options.Directory ?? Publication.Folder("eeg-motor-imagery")).FullName;
        if (PackedSource.Find(folder, "eegmmi-lr-80hz", "eegmmi-mini") is { } packed)
            return PackedTrials.Read(packed, options);
        if (RecordedTrials.Read(folder, options) is { } recorded)
            return recorded;
        string missing = SourceFolder.Lack(folder, "holds no file of the wanted subjects and runs");
        throw new FileNotFoundException(
            $"{folder}: {missing}; expected S001R04.edf and so on of the EEG Motor Movement/Imagery Dataset. "
                + $"Get them from {Archive.Publication.Address} and give 'modular data get eeg-motor-imagery --from FOLDER', "
                + "name their folder with the option 'directory', or take the small set with 'mini: true'.",
            folder
        );
    }

    private Trials Scaled(Trials read, Folds folds)
    {
        int subjects = read.Subjects.Count;
        if (subjects < folds.Count)
            throw BrokenFile.Option(
                "folds",
                $"is {folds.Count}",
                $"at most one for each subject, of whom there are {subjects}",
                "Lower it, or use more subjects."
            );
        read.Scale(options.Scaling);
        return read;
    }

    /// <inheritdoc/>
    IReadOnlyList<int>? IFoldedDataset.Folds(int folds)
    {
        if (Published([.. trials.Value.Subjects]) is not { } published || published.Max() != folds - 1)
            return null;
        return [.. Samples.Select(sample => published[sample.Group])];
    }

    /// <summary>The published fold of each subject; null where there are none.</summary>
    private int[]? Published(IEnumerable<int> subjects)
    {
        if (trials.Value.Folds is { } given)
            return [.. subjects.Select(subject => given[subject])];
        return null;
    }

    private IEnumerable<Sample> Describe(Folds folds)
    {
        List<int> subjects = [.. trials.Value.Subjects];
        int[] fold = folds.Assign(subjects.Count, Published(subjects));
        foreach (Trial trial in trials.Value.All)
        {
            int group = subjects.IndexOf(trial.Subject);
            yield return new Sample(trial.Label, group, fold[group] == folds.Test);
        }
    }
}
