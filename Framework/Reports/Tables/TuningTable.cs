using Modular.Descriptions;
using Modular.Studies.Tunings;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The settings of a tuning for some hardware, the best first.</summary>
internal static class TuningTable
{
    public static ReportTable Build(TunedHardware tuned) =>
        new()
        {
            Caption =
                $"Settings tried on {TuningText.Hardware(tuned.Hardware)}: accuracy on held-out training samples, "
                + "percent, with 95 % intervals (tuning.csv)",
            Columns =
            [
                ReportColumn.Name("setting"),
                .. tuned.Tried[0].Setting.Options.Keys.Select(ReportColumn.Number),
                ReportColumn.Number("accuracy, % [95 %]"),
                ReportColumn.Number("behind the first, points [95 %]"),
                ReportColumn.Text(""),
            ],
            Rows = [.. tuned.Tried.Select(tried => Row(tuned, tried))],
            Note =
                "Intervals are Student t over the seeds of the tuning; differences are paired by seed. The first is the "
                + "best of several, and so its accuracy here is too high; the study's own trials are not chosen.",
        };

    private static ReportRow Row(TunedHardware tuned, TriedSetting tried)
    {
        List<ReportCell> cells = [$"{tried.Setting.Number}"];
        foreach (string value in tried.Setting.Options.Values)
            cells.Add(value);
        cells.Add(Numbers.Points(tried.Accuracy));
        cells.Add(tried == tuned.Tried[0] ? "" : Numbers.Points(tuned.Tried[0].Better(tried)));
        cells.Add(State(tuned, tried));
        return new ReportRow(cells);
    }

    private static string State(TunedHardware tuned, TriedSetting tried)
    {
        if (tried == tuned.Best)
            return "chosen";
        if (tried.Failure is not null)
            return "failed";
        return tried.IsWhole ? "" : "not done";
    }
}
