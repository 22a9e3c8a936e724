using Modular.Rigs;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Tells which numbers of the hardware are assumed, and in which range they plausibly lie.</summary>
internal static class AssumptionText
{
    /// <summary>One sentence on the assumed numbers of a rig; null where none of them has a range.</summary>
    public static string? Describe(Rig rig)
    {
        string[] numbers = [.. AssumedNumber.List(rig).Select(Describe)];
        if (numbers.Length == 0)
            return null;
        return $"Assumed numbers with a plausible range: {string.Join("; ", numbers)}. "
            + "'study.assumptions: vary' repeats the study at both ends of each range and says which of them decide "
            + "its conclusion.";
    }

    private static string Describe(AssumedNumber number)
    {
        string value = Measure.Number(number.Option.Value);
        return $"{number.Name} {value} ({Measure.Number(number.Option.Low)} to {Measure.Number(number.Option.High)})";
    }
}
