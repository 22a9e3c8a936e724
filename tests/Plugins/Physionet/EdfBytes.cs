using System.Globalization;
using System.Text;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>Makes small EDF+ files: channels of 20 samples a record, and annotations.</summary>
internal static class EdfBytes
{
    public const int Rate = 20;

    /// <summary>A file of records of one second, with texts (onset + 0x14 + text) in its first record.</summary>
    public static byte[] Make(string[] channels, short[][] samples, params string[] annotations)
    {
        int records = samples[0].Length / Rate;
        string[] labels = [.. channels, "EDF Annotations"];
        var text = new StringBuilder();
        text.Append(Pad("0", 8)).Append(Pad("X X X X", 80)).Append(Pad("Startdate X X X X", 80));
        text.Append(Pad("01.01.0100.00.00", 16)).Append(Pad($"{256 * (labels.Length + 1)}", 8));
        text.Append(Pad("EDF+C", 44))
            .Append(Pad($"{records}", 8))
            .Append(Pad("1", 8))
            .Append(Pad($"{labels.Length}", 4));
        AppendAll(text, labels, 16);
        AppendAll(text, [.. labels.Select(_ => "")], 80);
        AppendAll(text, [.. labels.Select(_ => "uV")], 8);
        AppendAll(text, [.. labels.Select(_ => "-100")], 8);
        AppendAll(text, [.. labels.Select(_ => "100")], 8);
        AppendAll(text, [.. labels.Select(_ => "-1000")], 8);
        AppendAll(text, [.. labels.Select(_ => "1000")], 8);
        AppendAll(text, [.. labels.Select(_ => "")], 80);
        AppendAll(text, [.. labels.Select((_, i) => i < channels.Length ? $"{Rate}" : "50")], 8);
        AppendAll(text, [.. labels.Select(_ => "")], 32);
        IEnumerable<byte> data = Enumerable
            .Range(0, records)
            .SelectMany(record => Record(samples, record, record == 0 ? annotations : []));
        return [.. Encoding.ASCII.GetBytes(text.ToString()), .. data];
    }

    private static IEnumerable<byte> Record(short[][] samples, int record, string[] annotations)
    {
        IEnumerable<byte> signals = samples
            .SelectMany(one => one.Skip(record * Rate).Take(Rate))
            .SelectMany(BitConverter.GetBytes);
        string onset = string.Create(CultureInfo.InvariantCulture, $"+{record}\u0014\u0014\0");
        byte[] texts = Encoding.ASCII.GetBytes(onset + string.Concat(annotations.Select(one => one + "\u0014\0")));
        return [.. signals, .. texts, .. new byte[100 - texts.Length]];
    }

    private static void AppendAll(StringBuilder text, string[] fields, int length)
    {
        foreach (string field in fields)
            text.Append(Pad(field, length));
    }

    private static string Pad(string field, int length) => field.PadRight(length);
}
