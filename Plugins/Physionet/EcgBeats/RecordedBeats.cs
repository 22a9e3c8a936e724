using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Signals;
using Modular.Plugins.Physionet.Wfdb;

namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>Reads the beats of original records. The first and the last beat of a record are left out.</summary>
internal static class RecordedBeats
{
    /// <summary>
    /// All beats of the wanted records, in order. A beat that is cut off by an end of the record is left out.
    /// </summary>
    public static IReadOnlyList<Beat> Read(string folder, EcgBeatsOptions options, IReadOnlySet<int> records) =>
        [.. records.Order().SelectMany(record => ReadRecord(folder, record, options))];

    private static IEnumerable<Beat> ReadRecord(string folder, int record, EcgBeatsOptions options)
    {
        string path = Path.Combine(folder, $"{record}.hea");
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"{path}: does not exist; expected the record beside the others. "
                    + "Put it there, or name the records that are there with the option 'records'.",
                path
            );
        WfdbHeader header = WfdbHeader.Read(path);
        int signal = header.IndexOf(options.Lead);
        var decimation = Decimation.Between(header.Rate, options.Rate, path);
        int factor = (int)(header.Rate / options.Rate);
        float[] volts = decimation.Apply(WfdbSamples.ReadAll(header)[signal].Volts());
        string annotations = Path.ChangeExtension(path, ".atr");
        foreach (WfdbAnnotation beat in Inner(AnnotationFile.Read(annotations)))
        {
            long peak = (long)Math.Round((double)beat.Sample / factor); // a half goes to the even neighbour
            long first = peak - options.Before;
            if (peak > volts.Length)
                throw BrokenFile.At(annotations, $"has a beat at sample {beat.Sample}", "samples within the record");
            if (first >= 0 && first + options.Length <= volts.Length)
                yield return new Beat(
                    record,
                    AamiClass.FromSymbol(beat.Symbol)!.Value,
                    volts.AsSpan((int)first, options.Length).ToArray()
                );
        }
    }

    /// <summary>The beats but the first and the last, which have no interval on one side.</summary>
    private static IEnumerable<WfdbAnnotation> Inner(IReadOnlyList<WfdbAnnotation> annotations) =>
        annotations.Where(one => AamiClass.FromSymbol(one.Symbol) is not null).Skip(1).SkipLast(1);
}
