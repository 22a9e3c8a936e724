using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Training;
using Modular.Trials;

namespace Modular.Descriptions;

/// <summary>
/// Whether memory, cell and sense can hold and tell the weights at all, with every dial at 0: a supply, a clock or a
/// sense of the wrong kind is no imperfection, and spoils ideal hardware too.
/// </summary>
internal static class IdealReading
{
    private static readonly int[] Levels = [-1, 0, 1];

    /// <summary>
    /// What reads wrong, in a sentence; null where all reads right, or nothing can be right or wrong.
    /// </summary>
    public static string? DescribeErrors(Rig rig)
    {
        if (
            rig.Scenario.Precision.Weights == LayerPrecision.Real
            || !rig.Layers.Plan("ideal", 1, 1).InMemory
            || Errors(rig) is not { Wrong: > 0 } errors
        )
            return null;
        IEnumerable<string> kinds =
            from written in Levels
            from read in Levels
            where written != read && errors.Count(written, read) > 0
            select $"{Measure.Number(100.0 * errors.Count(written, read) / errors.Written(written))} % of {Sign(written)} as {Sign(read)}";
        return $"With every dial at 0 this hardware reads weights wrong by itself: {string.Join(", ", kinds)}. Ideal hardware has these errors, too; another cell, sense, supply, timing or temperature may not.";
    }

    /// <summary>Of 1000 random weights; null where they cannot be read so.</summary>
    private static ReadErrors? Errors(Rig rig)
    {
        try
        {
            var size = new CalibrationSize(Chips: 1, Rows: 1);
            return Calibration.Measure(rig, new Dictionary<string, double>(), size)?.First;
        }
        catch (ContractViolation)
        {
            return null;
        }
    }

    private static string Sign(int value) => value > 0 ? "+1" : $"{value}";
}
