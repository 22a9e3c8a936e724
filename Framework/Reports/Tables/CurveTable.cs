using Modular.Studies;
using Modular.Studies.Tolerances;

namespace Modular.Reports.Tables;

/// <summary>
/// Test accuracy after each epoch: one row for each epoch, and one column for each kind of hardware. Subsets of
/// imperfections and the hardware that only tolerances need are only in epochs.csv.
/// </summary>
internal static class CurveTable
{
    /// <summary>Builds the table; null where no trial is done.</summary>
    public static ReportTable? Build(StudyResults results)
    {
        IReadOnlyDictionary<string, Curve> all = Curve.ByHardware(results.Outcomes);
        Curve[] curves =
        [
            .. results
                .Study.Plan.Select(trial => trial.Hardware)
                .Distinct()
                .Where(hardware => IsShown(hardware) && all.ContainsKey(hardware))
                .Select(hardware => all[hardware])
                .Where(curve => curve.Points.Count > 0),
        ];
        if (curves.Length == 0)
            return null;
        IEnumerable<int> epochs = curves.SelectMany(curve => curve.Points).Select(point => point.At).Distinct().Order();
        return new ReportTable
        {
            Caption =
                "Test accuracy after each epoch, %: mean over seeds (lowest to highest); each seed is in epochs.csv",
            Columns = [ReportColumn.Name("epoch"), .. curves.Select(curve => ReportColumn.Number(curve.Name))],
            Rows = [.. epochs.Select(epoch => Row(epoch, curves))],
        };
    }

    private static bool IsShown(string hardware) =>
        !StudyPlan.IsSubset(hardware) && !TolerancePlan.IsForTolerance(hardware);

    private static ReportRow Row(int epoch, IEnumerable<Curve> curves)
    {
        List<ReportCell> cells = [$"{epoch}"];
        foreach (Curve curve in curves)
            cells.Add(curve.Points.FirstOrDefault(point => point.At == epoch)?.Words ?? "");
        return new ReportRow(cells);
    }
}
