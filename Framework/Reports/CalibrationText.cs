using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>A calibration as a table and in sentences.</summary>
internal static class CalibrationText
{
    private static readonly int[] Levels = [-1, 0, 1];

    public static readonly string[] Header = ["written", "read", "weights", "share", "95 % interval"];

    /// <summary>A row for every way to read a weight wrong that was tried, or seen.</summary>
    public static IEnumerable<string[]> Rows(ReadErrors errors) =>
        from written in Levels
        from read in Levels
        where written != read && errors.Written(written) > 0 && (read != 0 || errors.HasZeros)
        let share = Proportion.Estimate(errors.Count(written, read), errors.Written(written))
        select (string[])
            [
                Sign(written),
                Sign(read),
                $"{errors.Written(written)}",
                Numbers.Size(share.Share),
                $"[{Numbers.Size(share.Low)}, {Numbers.Size(share.High)}]",
            ];

    /// <summary>What of the errors stays.</summary>
    public static string Stays(Calibration calibration) =>
        double.IsNaN(calibration.Again)
            ? "No weight was read wrong: the rates are below the upper ends of their intervals. Give more --chips or --weights for rarer errors."
            : $"Of the weights that were read wrong {Numbers.Two(100 * calibration.Again)} % were read as wrong again: {(calibration.Frozen ? "most errors stay with their chip" : "most errors are drawn anew at every read")}.";

    /// <summary>The lines that take the place of a scenario's memory, cell and sense.</summary>
    public static string Fragment(Study study, Calibration calibration) =>
        YamlText.Write(new Mapping("", [.. CalibratedScenario.Parts(study, calibration)]));

    private static string Sign(int value) => value > 0 ? "+1" : $"{value}";
}
