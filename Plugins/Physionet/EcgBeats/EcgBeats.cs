using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Packed;
using Modular.Plugins.Physionet.Signals;
using static TorchSharp.torch;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>
/// Single beats of the MIT-BIH Arrhythmia Database in AAMI classes. All beats of a patient are one group. Files are
/// read when a sample is first asked for.
/// </summary>
internal sealed class EcgBeats : IPublishedDataset, IStatedLimits
{
    private readonly EcgBeatsOptions options;
    private readonly Lazy<IReadOnlyList<Beat>> beats;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>Makes the data set. Throws an InvalidDataException where options contradict each other.</summary>
    public EcgBeats(EcgBeatsOptions options)
    {
        this.options = options;
        var split = BeatSplit.FromOptions(options);
        CheckClasses(options.Classes);
        HashSet<int> records = [.. Records(options)];
        if (options.Before >= options.Length)
            throw BrokenFile.Option(
                "before",
                $"is {options.Before}, but 'length' is {options.Length}",
                "the R wave within the beat",
                "Correct either."
            );
        Shape = new DataShape([1, options.Length], options.Classes.Count);
        beats = new(() => Used(Read(records)));
        samples = new(() => [.. Describe(split)]);
    }

    /// <inheritdoc/>
    public DataShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <inheritdoc/>
    public IReadOnlyList<string> Limits =>
        options.Split switch
        {
            SplitKind.Random =>
            [
                "The split is random: beats of each patient are for training and for test, so accuracies say nothing of "
                    + "patients who were not seen.",
            ],
            SplitKind.InterPatient =>
            [
                "Records 201 (training) and 202 (test) of the inter-patient split are of one man.",
            ],
            _ => [],
        };

    /// <summary>
    /// The named beats, float32 [n, 1, length]: volts minus the mean of the beat, divided by the scale. They are never
    /// augmented.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty(samples.Length, 1, options.Length, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        for (int i = 0; i < samples.Length; i++)
        {
            Span<float> signal = values.Slice(i * options.Length, options.Length);
            beats.Value[samples[i]].Volts.CopyTo(signal);
            Standard.SubtractMean(signal, options.Scale);
        }
        return inputs;
    }

    private static void CheckClasses(IReadOnlyList<string> classes)
    {
        if (classes.FirstOrDefault(name => name.Length != 1 || !AamiClass.All.Contains(name[0])) is { } wrong)
            throw BrokenFile.Option("classes", $"names '{wrong}'", "N, S, V, F or Q", "Correct the name.");
        if (classes.Count < 2 || classes.Distinct().Count() < classes.Count)
            throw BrokenFile.Option(
                "classes",
                $"is [{string.Join(", ", classes)}]",
                "two different classes at least, each once",
                "Correct it."
            );
    }

    private static IEnumerable<int> Records(EcgBeatsOptions options)
    {
        IEnumerable<int> all = Patients.Ds1.Concat(Patients.Ds2);
        if (options.Records is not { } named)
            return all;
        int wrong = named.FirstOrDefault(record => !all.Contains(record));
        if (wrong != 0)
            throw BrokenFile.Option(
                "records",
                $"names {wrong}",
                $"some of {string.Join(", ", all.Order())}",
                "Leave it out."
            );
        return named;
    }

    private IReadOnlyList<Beat> Read(HashSet<int> records)
    {
        string folder = (options.Directory ?? Publication.Folder("ecg-beats")).FullName;
        if (PackedSource.Find(folder, "mitbih-beats") is { } packed)
            return PackedBeats.Read(packed, options, records);
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.hea").Any())
            return RecordedBeats.Read(folder, options, records);
        string missing = SourceFolder.Lack(folder, "holds no record");
        throw new FileNotFoundException(
            $"{folder}: {missing}; expected the records of the MIT-BIH Arrhythmia Database. "
                + $"Get them from {Archive.Publication.Address} and give 'modular data get ecg-beats --from FOLDER', or name "
                + "their folder with the option 'directory'.",
            folder
        );
    }

    /// <summary>The beats of the wanted classes, and no more N beats of each half than wanted.</summary>
    private IReadOnlyList<Beat> Used(IReadOnlyList<Beat> read)
    {
        Beat[] classes = [.. read.Where(beat => options.Classes.Contains(beat.Class.ToString()))];
        HashSet<Beat> dropped = new(ReferenceEqualityComparer.Instance);
        if (options.NormalBeats is { } most)
            foreach (bool second in (bool[])[false, true])
            {
                Beat[] normal =
                [
                    .. classes.Where(beat => beat.Class == 'N' && Patients.Ds2.Contains(beat.Record) == second),
                ];
                dropped.UnionWith(normal.Where((_, i) => normal.Length > most && !IsKept(i, normal.Length, most)));
            }
        return [.. classes.Where(beat => !dropped.Contains(beat))];
    }

    /// <summary>Whether the item of an index is among so many that are evenly spaced.</summary>
    private static bool IsKept(long index, int count, int most) => (index + 1) * most / count > index * most / count;

    private IEnumerable<Sample> Describe(BeatSplit split)
    {
        int[] patients = [.. beats.Value.Select(beat => Patients.FromRecord(beat.Record))];
        List<int> numbers = [.. patients.Distinct().Order()];
        int[] groups = [.. patients.Select(patient => numbers.IndexOf(patient))];
        bool[] test = split.Test(beats.Value, groups);
        List<string> classes = [.. options.Classes];
        for (int i = 0; i < groups.Length; i++)
            yield return new Sample(classes.IndexOf(beats.Value[i].Class.ToString()), groups[i], test[i]);
    }
}
