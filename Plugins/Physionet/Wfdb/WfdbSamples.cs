using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>The samples of one signal of a record, checked against the header's first sample and check sum.</summary>
/// <param name="Signal">What the header says of the signal.</param>
/// <param name="Format">The storage format of the signal.</param>
/// <param name="Counts">The samples of the signal, in counts.</param>
internal sealed record WfdbSamples(WfdbSignal Signal, SampleFormat Format, int[] Counts)
{
    /// <summary>Reads all signals of a record, in the order of the header.</summary>
    public static IReadOnlyList<WfdbSamples> ReadAll(WfdbHeader header)
    {
        var read = new WfdbSamples[header.Signals.Count];
        IEnumerable<IGrouping<string, int>> files = Enumerable
            .Range(0, read.Length)
            .GroupBy(signal => header.Signals[signal].File);
        foreach (IGrouping<string, int> file in files)
            ReadFile(header, [.. file], read);
        return read;
    }

    /// <summary>The samples in volts. A missing sample is as the one before it; before the first, 0.</summary>
    public float[] Volts()
    {
        double perCount = VoltsPerUnit / Signal.Gain;
        float[] volts = new float[Counts.Length];
        float last = 0;
        for (int i = 0; i < volts.Length; i++)
        {
            if (Counts[i] != Format.Missing)
                last = (float)((Counts[i] - Signal.Baseline) * perCount);
            volts[i] = last;
        }
        return volts;
    }

    private double VoltsPerUnit =>
        Signal.Unit switch
        {
            "V" => 1,
            "uV" or "\u00b5V" => 1e-6,
            _ => 1e-3,
        };

    private static void ReadFile(WfdbHeader header, int[] signals, WfdbSamples[] read)
    {
        WfdbSignal first = header.Signals[signals[0]];
        SampleFormat format = FormatOf(header, signals);
        string path = Path.Combine(Path.GetDirectoryName(header.Path)!, Path.GetFileName(first.File));
        byte[] bytes = SourceFile.Bytes(path);
        int samples = Length(header, path, bytes.Length - first.Offset, format, signals.Length);
        ReadOnlySpan<byte> data = bytes.AsSpan((int)first.Offset);
        for (int i = 0; i < signals.Length; i++)
        {
            int[] counts = new int[samples];
            for (int sample = 0; sample < samples; sample++)
                counts[sample] = format.Count(data, sample * signals.Length + i);
            read[signals[i]] = new WfdbSamples(header.Signals[signals[i]], format, counts);
            read[signals[i]].Check(path);
        }
    }

    private static SampleFormat FormatOf(WfdbHeader header, int[] signals)
    {
        WfdbSignal first = header.Signals[signals[0]];
        foreach (int signal in signals)
            if (header.Signals[signal].Format != first.Format || header.Signals[signal].Offset != first.Offset)
                throw BrokenFile.At(header.Path, $"gives {first.File} several formats", "one format for each file");
        return SampleFormat.All.FirstOrDefault(format => format.Number == first.Format)
            ?? throw BrokenFile.At(
                header.Path,
                $"stores {first.File} in format {first.Format}",
                $"one of {string.Join(", ", SampleFormat.All.Select(format => format.Number))}"
            );
    }

    /// <summary>The number of samples of each signal, once the file is found to hold what the header says.</summary>
    private static int Length(WfdbHeader header, string path, long bytes, SampleFormat format, int signals)
    {
        string inFormat = $"{signals} signals in format {format.Number}";
        if (header.Samples is not { } promised)
        {
            long held = format.Samples(Math.Max(bytes, 0)) / signals;
            if (held > 0)
                return (int)held;
            throw BrokenFile.At(path, $"has {bytes} bytes of samples", inFormat);
        }
        long expected = format.Bytes((long)promised * signals);
        if (bytes == expected)
            return promised;
        string wrong = bytes < expected ? $"ends after byte {bytes} of its samples" : $"has {bytes} bytes of samples";
        throw BrokenFile.At(
            path,
            wrong,
            $"{expected}: {Path.GetFileName(header.Path)} promises {promised} samples of {inFormat}"
        );
    }

    private void Check(string path)
    {
        if (Signal.First is { } first && Counts[0] != first)
            throw BrokenFile.At(
                path,
                $"signal '{Signal.Name}' begins with {Counts[0]}",
                $"{first}, as its header says"
            );
        if (Signal.CheckSum is not { } expected)
            return;
        short sum = 0;
        foreach (int count in Counts)
            sum = unchecked((short)(sum + count));
        if (sum != unchecked((short)expected))
            throw BrokenFile.At(
                path,
                $"the samples of signal '{Signal.Name}' have the check sum {sum}",
                $"{unchecked((short)expected)}, as its header says"
            );
    }
}
