using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Edf;

/// <summary>An EDF or EDF+ file without gaps: signals of 16-bit numbers, low byte first, and annotations.</summary>
internal sealed class EdfFile
{
    private const byte EndOfText = 0x14; // after the onset, and after each text
    private const byte Duration = 0x15; // between the onset and the duration

    private readonly byte[] bytes;

    private EdfFile(string path, byte[] bytes, EdfHeader header)
    {
        Path = path;
        this.bytes = bytes;
        Header = header;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>The header of the file.</summary>
    public EdfHeader Header { get; }

    /// <summary>Reads a file. Throws an InvalidDataException where it is broken.</summary>
    public static EdfFile Read(string path)
    {
        byte[] bytes = SourceFile.Bytes(path);
        var header = EdfHeader.Read(path, bytes);
        long expected = header.Bytes + (long)header.Records * header.RecordBytes;
        if (bytes.Length == expected)
            return new EdfFile(path, bytes, header);
        string wrong = bytes.Length < expected ? $"ends after byte {bytes.Length}" : $"has {bytes.Length} bytes";
        throw BrokenFile.At(
            path,
            wrong,
            $"{expected}: a header of {header.Bytes} and {header.Records} records of {header.RecordBytes}"
        );
    }

    /// <summary>The signal of a channel. Throws an InvalidDataException where there is none.</summary>
    public int IndexOf(string channel)
    {
        string name = channel.ToUpperInvariant();
        for (int i = 0; i < Header.Signals.Count; i++)
            if (Header.Signals[i].Channel == name)
                return i;
        IEnumerable<string> channels = Header.Signals.Where(one => !one.IsAnnotations).Select(one => one.Channel);
        throw BrokenFile.Option(
            "channels",
            $"names '{channel}'",
            $"channels of {Path}: {string.Join(", ", channels)}",
            "Correct the name."
        );
    }

    /// <summary>The sampling rate of a signal, hertz.</summary>
    public double Rate(int signal) => Header.Signals[signal].Samples / Header.Duration;

    /// <summary>All samples of a signal, volts.</summary>
    public float[] Volts(int signal)
    {
        EdfSignal one = Header.Signals[signal];
        float[] volts = new float[Header.Records * one.Samples];
        for (int record = 0; record < Header.Records; record++)
        {
            ReadOnlySpan<byte> samples = Samples(record, signal);
            for (int i = 0; i < one.Samples; i++)
                volts[record * one.Samples + i] = one.Volts(BinaryPrimitives.ReadInt16LittleEndian(samples[(2 * i)..]));
        }
        return volts;
    }

    /// <summary>The annotations with a text, in order. Throws an InvalidDataException where one has no onset.</summary>
    public IReadOnlyList<EdfAnnotation> Annotations()
    {
        List<EdfAnnotation> annotations = [];
        for (int signal = 0; signal < Header.Signals.Count; signal++)
            if (Header.Signals[signal].IsAnnotations)
                for (int record = 0; record < Header.Records; record++)
                    Add(annotations, record, signal);
        return [.. annotations.OrderBy(one => one.Onset)];
    }

    private ReadOnlySpan<byte> Samples(int record, int signal)
    {
        int before = Header.Signals.Take(signal).Sum(one => one.Samples);
        int first = Header.Bytes + record * Header.RecordBytes + 2 * before;
        return bytes.AsSpan(first, 2 * Header.Signals[signal].Samples);
    }

    /// <summary>Adds the annotations of one data record: lists of an onset and texts, which zeros separate.</summary>
    private void Add(List<EdfAnnotation> annotations, int record, int signal)
    {
        ReadOnlySpan<byte> samples = Samples(record, signal);
        foreach (Range range in samples.Split((byte)0))
        {
            string[] parts = Encoding.UTF8.GetString(samples[range]).Split((char)EndOfText);
            string onset = parts[0].Split((char)Duration)[0];
            if (onset.Length == 0)
                continue;
            if (!double.TryParse(onset, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds))
                throw BrokenFile.At(
                    Path,
                    $"record {record}, counted from 0: an annotation begins with '{onset}'",
                    "its onset in seconds, such as +4.2"
                );
            foreach (string text in parts.Skip(1).Where(text => text.Length > 0))
                annotations.Add(new EdfAnnotation(seconds, text));
        }
    }
}
