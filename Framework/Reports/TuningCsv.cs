using Modular.Studies.Tunings;
using Modular.Text;

namespace Modular.Reports;

/// <summary>
/// The table tuning.csv: the result of each setting, the best first for each hardware that was tuned.
/// </summary>
internal static class TuningCsv
{
    /// <summary>The text of the table: accuracy on held-out samples in percent, differences in points.</summary>
    public static string Write(IReadOnlyList<TunedHardware> tuned)
    {
        string[] options = [.. tuned[0].Tried[0].Setting.Options.Keys];
        string[] header =
        [
            "hardware",
            "setting",
            .. options,
            "seeds",
            "accuracy",
            "accuracy_low",
            "accuracy_high",
            "behind",
            "behind_low",
            "behind_high",
            "chosen",
            "edge",
            "failure",
        ];
        return CsvText.Write(header, tuned.SelectMany(one => one.Tried.Select(tried => Row(one, tried))));
    }

    private static string[] Row(TunedHardware tuned, TriedSetting tried)
    {
        bool isBest = tried == tuned.Best;
        return
        [
            tuned.Hardware,
            $"{tried.Setting.Number}",
            .. tried.Setting.Options.Values,
            $"{tried.BySeed.Count}",
            .. Numbers.Csv(tried.Accuracy),
            .. Numbers.Csv(tuned.Tried[0].Better(tried)),
            Phrases.YesOrNo(isBest),
            isBest ? string.Join(' ', tuned.Edges) : "",
            tried.Failure ?? "",
        ];
    }
}
