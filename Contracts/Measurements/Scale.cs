using System.Globalization;

namespace Modular.Measurements;

/// <summary>The conductances that relative values stand for.</summary>
/// <param name="Low">The conductance of the least value, siemens.</param>
/// <param name="High">The conductance of the greatest value, siemens.</param>
internal readonly record struct Scale(double Low, double High)
{
    /// <summary>Reads "1 uS..10 uS" or "1e-6..1e-5". An InvalidDataException for another text.</summary>
    public static Scale Parse(string text)
    {
        string[] ends = text.Split("..");
        if (ends.Length == 2 && Siemens(ends[0]) is { } low && Siemens(ends[1]) is { } high && low > 0 && high > low)
            return new Scale(low, high);
        throw new InvalidDataException(
            $"'scale' is '{Phrase.Shortened(text)}'; two conductances, the lower one first, were expected, such as '1 uS..10 uS' "
                + "or '1e-6..1e-5' (siemens). Correct the option."
        );
    }

    private static double? Siemens(string text)
    {
        string trimmed = text.Trim();
        int end = trimmed.TrimEnd([.. "SnupmkMµμ "]).Length;
        if (!double.TryParse(trimmed[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return null;
        string unit = trimmed[end..].Trim();
        if (unit.Length == 0)
            return number;
        if (Units.Value(unit) is { Quantity: MeasuredQuantity.Conductance } known)
            return number * known.Size;
        return null;
    }
}
