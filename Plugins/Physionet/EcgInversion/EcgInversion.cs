using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Signals;
using static TorchSharp.torch;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>
/// Windows of 12-lead ECGs, each as it is and as it would be with electrodes exchanged. All windows of a record are one
/// group. Records are read when a sample is first asked for.
/// </summary>
internal sealed class EcgInversion : IPublishedDataset, IStatedLimits, IFoldedDataset
{
    private readonly EcgInversionOptions options;
    private readonly int rate;
    private readonly int window;
    private readonly double[] starts;
    private readonly Lead[][] leads; // [class][lead]
    private readonly Lazy<EcgRecords> records;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    /// <summary>Makes the data set. Throws an InvalidDataException where options contradict each other.</summary>
    public EcgInversion(EcgInversionOptions options)
    {
        this.options = options;
        if (options is { Mini: true, Directory: not null })
            throw BrokenFile.Option("mini", "is true, and 'directory' is given", "one of them", "Leave out either.");
        var folds = Folds.FromOptions(options.Fold, options.Folds);
        rate = options.Rate ?? (options.Mini ? 125 : 250);
        starts = [.. options.Starts ?? (options.Mini ? [0] : [0.2, 3.4, 6.6])];
        window = (int)Math.Round(options.Window * rate);
        leads = Arrangements(options);
        Check();
        Shape = new DataShape([leads[0].Length, window], leads.Length);
        records = new(() => Checked(Read()));
        samples = new(() => [.. Describe(folds)]);
    }

    /// <inheritdoc/>
    public DataShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => samples.Value;

    Publication IPublishedDataset.Publication => Archive.Publication;

    /// <inheritdoc/>
    public IReadOnlyList<string> Limits =>
        [
            "The records do not say which are of one patient, so folds are by record, and a patient may be in several.",
            "Inverted records are computed from correct ones; some records may have been taken with exchanged electrodes.",
        ];

    /// <summary>
    /// The windows of the named samples, float32 [n, leads, samples]: volts minus the mean of the lead over the window,
    /// divided by the scale. They are never augmented.
    /// </summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        long[] shape = [samples.Length, .. Shape.Sample];
        Tensor inputs = empty(shape, dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        int size = leads[0].Length * window;
        for (int i = 0; i < samples.Length; i++)
            Write(samples[i], values.Slice(i * size, size));
        return inputs;
    }

    private static Lead[][] Arrangements(EcgInversionOptions options)
    {
        Lead[] leads = [.. options.Leads.Select(Lead.Parse)];
        IEnumerable<Inversion> classes = options.Inversions.Select(Inversion.Parse).Prepend(Inversion.None);
        return [.. classes.Select(inversion => leads.Select(inversion.Show).ToArray())];
    }

    private EcgRecords Read()
    {
        if (options.Mini)
            return EcgRecords.Mini(rate);
        DirectoryInfo folder = options.Directory ?? Publication.Folder("ecg-inversion");
        return EcgRecords.FromFolder(folder.FullName, rate, options.Quality);
    }

    private void Check()
    {
        if (leads[0].Length == 0)
            throw BrokenFile.Option("leads", "is empty", "one lead at least", "Name some.");
        if (leads.Length == 1)
            throw BrokenFile.Option("inversions", "is empty", "one exchange at least", "Name some, such as RA-LA.");
        if (starts.Length == 0)
            throw BrokenFile.Option("starts", "is empty", "one start at least", "Give some, seconds.");
        if (window == 0)
            throw BrokenFile.Option("window", $"is {options.Window} s", "one sample at least", "Lengthen it.");
    }

    /// <summary>The records, once every window is found to lie in every record.</summary>
    private EcgRecords Checked(EcgRecords read)
    {
        foreach (double start in starts)
            if (read.Records.FirstOrDefault(record => !Holds(record, start)) is { } tooShort)
                throw BrokenFile.Option(
                    "starts",
                    $"has {start} s, and a window of {options.Window} s from there does not lie in record {tooShort.Name}",
                    $"windows within its {(double)tooShort.Samples / rate} s",
                    "Correct 'starts' or 'window'."
                );
        int least = read.Records.Count;
        if (least < options.Folds)
            throw BrokenFile.Option(
                "folds",
                $"is {options.Folds}",
                $"at most one for each of {least} records",
                "Lower it."
            );
        return read;
    }

    private bool Holds(EcgRecord record, double start) =>
        start >= 0 && Math.Round(start * rate) + window <= record.Samples;

    /// <inheritdoc/>
    IReadOnlyList<int>? IFoldedDataset.Folds(int folds)
    {
        if (records.Value.Folds is not { } published || published.Max() != folds - 1)
            return null;
        return [.. Samples.Select(sample => published[sample.Group])];
    }

    private IEnumerable<Sample> Describe(Folds folds)
    {
        EcgRecords read = records.Value;
        int[] fold = folds.Assign(read.Records.Count, read.Folds);
        for (int record = 0; record < fold.Length; record++)
        for (int item = 0; item < starts.Length * leads.Length; item++)
            yield return new Sample(item % leads.Length, record, fold[record] == folds.Test);
    }

    private void Write(int sample, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, Samples.Count);
        (int place, int label) = Math.DivRem(sample, leads.Length);
        (int record, int start) = Math.DivRem(place, starts.Length);
        int first = (int)Math.Round(starts[start] * rate);
        for (int lead = 0; lead < leads[label].Length; lead++)
        {
            Span<float> signal = values.Slice(lead * window, window);
            leads[label][lead].Write(records.Value.Records[record].Leads, first, signal);
            Standard.SubtractMean(signal, options.Scale);
        }
    }
}
