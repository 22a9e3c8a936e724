using Modular.Statistics;
using Modular.Studies;
using Modular.Text;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>Shows a calibration as a table and in sentences.</summary>
internal static class CalibrationText
{
    private static readonly int[] Levels = [-1, 0, 1];

    public static readonly string[] Header = ["written", "read", "weights", "share", "95 % interval"];

    /// <summary>One row for every possible wrong reading: the value written, and the value read.</summary>
    public static IEnumerable<string[]> Rows(ReadErrors errors) =>
        from written in Levels
        from read in Levels
        where written != read && errors.Written(written) > 0 && (read != 0 || errors.HasZeros)
        select Row(errors, written, read);

    /// <summary>Says whether the errors stay with their chip or are drawn at every read.</summary>
    public static string Persistence(Calibration calibration)
    {
        if (double.IsNaN(calibration.Again))
            return "No weight was read wrong: the rates are below the upper ends of their intervals. "
                + "Give more --chips or --weights for rarer errors.";
        string share = Numbers.Two(100 * calibration.Again);
        string consequence = calibration.Frozen
            ? "most errors stay with their chip"
            : "most errors are drawn anew at every read";
        return $"Of the weights that were read wrong {share} % were read as wrong again: {consequence}.";
    }

    /// <summary>The lines of a scenario that replace its memory, cell and sense.</summary>
    public static string Fragment(Study study, Calibration calibration) =>
        YamlText.Write(YamlTree.Map(CalibratedScenario.Parts(study, calibration)));

    private static string[] Row(ReadErrors errors, int written, int read)
    {
        Proportion share = Proportion.Estimate(errors.Count(written, read), errors.Written(written));
        return
        [
            Sign(written),
            Sign(read),
            $"{errors.Written(written)}",
            Measure.Number(share.Share),
            $"[{Measure.Number(share.Low)}, {Measure.Number(share.High)}]",
        ];
    }

    private static string Sign(int value) => value > 0 ? "+1" : $"{value}";
}
