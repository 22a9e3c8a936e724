using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>
/// The table of estimators.csv: every effect of every imperfection under every error model, and which estimate decides
/// the rank.
/// </summary>
internal static class EstimatorTable
{
    /// <summary>Builds the table; null where nothing is measured.</summary>
    public static ReportTable? Build(StudyResults results)
    {
        if (results.Estimates.Count == 0)
            return null;
        EffectKind decides = EffectContrasts.Deciding(results.Ranking.How.Method);
        IEnumerable<ReportRow> rows = results
            .Estimates.GroupBy(one => (one.Name, one.Kind))
            .Select(same => Row(same.Key.Name, same.Key.Kind, [.. same], same.Key.Kind == decides));
        return new ReportTable
        {
            Caption =
                "Each effect by each model of chance, points of test accuracy with 95 % intervals (estimators.csv)",
            Columns =
            [
                ReportColumn.Name("imperfection"),
                ReportColumn.Name("effect"),
                .. EffectEstimate.Models.Select(errors => ReportColumn.Number(ErrorText.Heading(errors))),
                ReportColumn.Name("decides"),
            ],
            Rows = [.. rows],
            Note = EstimatorText.Note(results.Ranking, results.Correlation),
        };

        ReportRow Row(string name, EffectKind kind, IReadOnlyList<EffectEstimate> estimates, bool isDeciding)
        {
            List<ReportCell> cells = [name, EstimatorText.Words(kind)];
            foreach (EffectEstimate estimate in estimates)
                cells.Add(Numbers.Points(estimate.Interval));
            cells.Add(isDeciding ? ErrorText.Heading(results.Ranking.How.Errors) : "");
            return new ReportRow(cells);
        }
    }
}
