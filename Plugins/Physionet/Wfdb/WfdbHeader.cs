using System.Globalization;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>
/// The header of a WFDB record (.hea): a line for the record, then one for each signal. PhysioNet's manual describes it
/// as header(5). Records of several segments and signals with several samples per frame are not read.
/// </summary>
/// <param name="Path">The path of the header.</param>
/// <param name="Rate">The sampling rate of the record, hertz.</param>
/// <param name="Samples">The number of samples of each signal; null where the header does not give it.</param>
/// <param name="Signals">The signals, in the order of the file.</param>
internal sealed record WfdbHeader(string Path, double Rate, int? Samples, IReadOnlyList<WfdbSignal> Signals)
{
    private const double UsualRate = 250; // hertz, where the header gives none: header(5)
    private const int MostSignals = 1000;

    /// <summary>Reads a header. Throws an InvalidDataException where it cannot be understood.</summary>
    public static WfdbHeader Read(string path)
    {
        var lines = new Queue<HeaderLine>(
            SourceFile
                .Lines(path)
                .Select((line, i) => new HeaderLine(path, i + 1, line))
                .Where(line => line.Fields.Length > 0 && !line.Text.StartsWith('#'))
        );
        if (!lines.TryDequeue(out HeaderLine? record))
            throw BrokenFile.At(path, "has no line for the record", "its name and the number of signals");
        if (record.Fields[0].Contains('/'))
            throw record.Wrong("is of a record of several segments", "a record in one piece");
        int count = record.Whole(1, "the number of signals", 1, MostSignals);
        double rate = RateOf(record);
        WfdbSignal[] signals = new WfdbSignal[count];
        for (int i = 0; i < count; i++)
        {
            if (!lines.TryDequeue(out HeaderLine? signal))
                throw BrokenFile.At(path, $"describes {i} signals", $"{count}, as its first line says");
            signals[i] = SignalLine.Parse(signal);
        }
        return new WfdbHeader(path, rate, CountSamples(record), signals);
    }

    /// <summary>The number of samples of each signal; null where the header does not say it, or says 0.</summary>
    private static int? CountSamples(HeaderLine record)
    {
        if (record.Fields.Length <= 3)
            return null;
        int samples = record.Whole(3, "the number of samples", 0, int.MaxValue);
        if (samples == 0)
            return null;
        return samples;
    }

    /// <summary>The index of the signal of a name. Throws an InvalidDataException where there is none.</summary>
    public int IndexOf(string name)
    {
        for (int i = 0; i < Signals.Count; i++)
            if (Signals[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        string names = string.Join(", ", Signals.Select(signal => $"'{signal.Name}'"));
        throw BrokenFile.At(Path, $"has the signals {names}", $"one called '{name}'");
    }

    private static double RateOf(HeaderLine record)
    {
        if (record.Fields.Length < 3)
            return UsualRate;
        string text = record.Fields[2].Split('/')[0]; // the rest is the frequency of a counter
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate);
        if (!isNumber || rate is not (> 0 and < 1e9))
            throw record.Wrong($"gives '{record.Fields[2]}' as the sampling rate", "hertz, a positive number");
        return rate;
    }
}
