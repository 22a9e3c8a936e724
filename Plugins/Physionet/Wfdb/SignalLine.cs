using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Plugins.Physionet.Wfdb;

/// <summary>
/// The line of a signal: file, format, gain with baseline and unit, resolution, zero, first sample, check sum, size of
/// blocks, name. All after the format may be missing (header(5)).
/// </summary>
internal static partial class SignalLine
{
    private const int Zero = 4; // the field of the ADC's zero
    private const int First = 5;
    private const int CheckSum = 6;
    private const int Name = 8; // this field and all after it

    /// <summary>Parses a line. Throws an InvalidDataException where it cannot be understood.</summary>
    public static WfdbSignal Parse(HeaderLine line)
    {
        Match format = FormatField().Match(line.Fields.ElementAtOrDefault(1) ?? "");
        if (!format.Success)
            throw line.Wrong(
                $"gives '{line.Fields.ElementAtOrDefault(1)}' as the format",
                "its number, such as 16 or 212, without 'x' for several samples per frame or ':' for a skew"
            );
        Match gain = GainField().Match(line.Fields.ElementAtOrDefault(2) ?? "0");
        if (!gain.Success)
            throw line.Wrong($"gives '{line.Fields[2]}' as the gain", "counts per unit, such as 200 or 200(0)/mV");
        double counts = Number(gain.Groups["gain"].Value);
        int zero = Optional(line, Zero, "the zero of the ADC") ?? 0;
        return new WfdbSignal
        {
            File = line.Fields[0],
            Format = (int)Number(format.Groups["format"].Value),
            Offset = (long)Number(format.Groups["offset"].Value),
            Gain = counts == 0 ? WfdbSignal.UsualGain : counts,
            Baseline = gain.Groups["baseline"].Success ? (int)Number(gain.Groups["baseline"].Value) : zero,
            Unit = gain.Groups["unit"].Success ? gain.Groups["unit"].Value : "mV",
            First = Optional(line, First, "the first sample"),
            CheckSum = Optional(line, CheckSum, "the check sum"),
            Name = string.Join(' ', line.Fields.Skip(Name)),
        };
    }

    private static int? Optional(HeaderLine line, int field, string what)
    {
        if (field >= line.Fields.Length)
            return null;
        return line.Whole(field, what, int.MinValue, int.MaxValue);
    }

    private static double Number(string text)
    {
        if (text.Length == 0)
            return 0;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<format>\d{1,3})(x1)?(:0)?(\+(?<offset>\d{1,9}))?$")]
    private static partial Regex FormatField();

    [GeneratedRegex(
        @"^(?<gain>-?\d{1,9}(\.\d{1,15})?([eE][+-]?\d{1,2})?)(\((?<baseline>-?\d{1,9})\))?(/(?<unit>\S+))?$"
    )]
    private static partial Regex GainField();
}
