using System.Globalization;
using Modular.Plugins.Physionet.Files;
using Modular.Plugins.Physionet.Signals;
using Modular.Plugins.Physionet.Wfdb;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>Reads a record of the Challenge as it is published: WFDB, or text.</summary>
internal static class ChallengeRecord
{
    private const double TextRate = 500; // hertz; a text file does not say it: the Challenge's page
    private const double TextVolts = 5e-6; // volts per count, ibid.

    /// <summary>The columns of a text file: the index of the sample, then the leads, aVF before aVL.</summary>
    private static readonly string[] Columns =
    [
        "index",
        "I",
        "II",
        "III",
        "aVR",
        "aVF",
        "aVL",
        .. Enumerable.Range(1, 6).Select(i => $"V{i}"),
    ];

    /// <summary>Reads the record of a name at a sampling rate, from its header (.hea) or its text (.txt).</summary>
    public static EcgRecord Read(string folder, string name, string ending, int rate)
    {
        string path = Path.Combine(folder, name + ending);
        if (ending == ".hea")
            return ReadWfdb(path, name, rate);
        return ReadText(path, name, rate);
    }

    private static EcgRecord ReadWfdb(string path, string name, int rate)
    {
        WfdbHeader header = WfdbHeader.Read(path);
        Decimation decimation = Decimation.Between(header.Rate, rate, path);
        int[] signals = [.. Lead.Independent.Select(header.IndexOf)];
        IReadOnlyList<WfdbSamples> samples = WfdbSamples.ReadAll(header);
        return new EcgRecord(name, [.. signals.Select(signal => decimation.Apply(samples[signal].Volts()))]);
    }

    private static EcgRecord ReadText(string path, string name, int rate)
    {
        Decimation decimation = Decimation.Between(TextRate, rate, path);
        string[] lines = SourceFile.Lines(path);
        int[] columns = [.. Lead.Independent.Select(lead => Array.IndexOf(Columns, lead))];
        float[][] leads = [.. columns.Select(_ => new float[lines.Length])];
        for (int i = 0; i < lines.Length; i++)
        {
            double[] counts = Parse(path, lines[i], i + 1);
            for (int lead = 0; lead < leads.Length; lead++)
                leads[lead][i] = (float)(counts[columns[lead]] * TextVolts);
        }
        return new EcgRecord(name, [.. leads.Select(lead => decimation.Apply(lead))]);
    }

    private static double[] Parse(string path, string line, int number)
    {
        string[] fields = line.Split(',');
        double[] counts = new double[Columns.Length];
        bool areNumbers = fields.Length == counts.Length;
        for (int i = 0; areNumbers && i < counts.Length; i++)
            areNumbers =
                double.TryParse(fields[i], CultureInfo.InvariantCulture, out counts[i]) && double.IsFinite(counts[i]);
        if (areNumbers)
            return counts;
        throw BrokenFile.At(path, number, "is no sample", $"{counts.Length} numbers: {string.Join(", ", Columns)}");
    }
}
