using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Training;
using Modular.Trials;

namespace Modular.Descriptions;

/// <summary>
/// Checks whether memory, cell and sense can hold and distinguish the weights at all, with every dial at 0. A wrong
/// supply, clock or sense is not an imperfection: it spoils ideal hardware, too.
/// </summary>
internal static class IdealReading
{
    private static readonly int[] Levels = [-1, 0, 1];

    /// <summary>
    /// Describes in sentences which weights ideal hardware misreads. Null where it reads all of them right, or where
    /// weights are analog, so that right and wrong do not apply.
    /// </summary>
    public static string? DescribeErrors(Rig rig)
    {
        LayerPlan plan = rig.Layers.Plan("ideal", 1, 1);
        if (!plan.Weights.IsOfSigns() || !plan.InMemory)
            return null;
        if (CountErrors(rig) is not { Wrong: > 0 } errors)
            return null;
        IEnumerable<string> kinds =
            from written in Levels
            from read in Levels
            where written != read && errors.Count(written, read) > 0
            select DescribeShare(errors, written, read);
        return $"With every dial at 0, this hardware misreads weights: {string.Join(", ", kinds)}. "
            + "Ideal hardware has these errors, too. Another cell, sense, supply, timing or temperature may avoid them.";
    }

    /// <summary>
    /// Describes the same for weights of one precision in the memory, cell and sense of the rig, whatever precision its
    /// layers have.
    /// </summary>
    public static string? DescribeErrors(Rig rig, LayerPrecision weights)
    {
        var precision = new PrecisionChoice { Weights = weights };
        return DescribeErrors(rig with { Scenario = rig.Scenario with { Precision = precision } });
    }

    private static string DescribeShare(ReadErrors errors, int written, int read)
    {
        double percent = 100.0 * errors.Count(written, read) / errors.Written(written);
        return $"{Measure.Number(percent)} % of {Sign(written)} as {Sign(read)}";
    }

    /// <summary>
    /// Counts the errors among 1000 random weights; null where the weights cannot be read one by one.
    /// </summary>
    private static ReadErrors? CountErrors(Rig rig)
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
