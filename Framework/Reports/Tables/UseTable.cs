using Modular.Text;
using Modular.Trials;

namespace Modular.Reports.Tables;

/// <summary>
/// How the sums were drawn in layers whose devices are observed anew at every use. The table exists only where trials
/// have such layers.
/// </summary>
internal static class UseTable
{
    public static IReadOnlyList<ReportTable> Build(IEnumerable<Outcome> outcomes)
    {
        LayerUses[] all = [.. outcomes.SelectMany(outcome => outcome.Uses ?? [])];
        if (all.Length == 0)
            return [];
        return
        [
            new ReportTable
            {
                Caption = "How noise of reads came into the sums of layers, a draw for every sample and position",
                Columns =
                [
                    ReportColumn.Name("layer"),
                    ReportColumn.Name("noise"),
                    ReportColumn.Number("weights drawn singly"),
                    ReportColumn.Number("trials"),
                ],
                Rows = [.. all.GroupBy(one => (one.Layer, one.Path)).Select(group => Row([.. group]))],
                Note =
                    "All ways have the same distribution. A weight is drawn singly where its noise may be cut off, by the "
                    + "memory at 0 S or by the sense at -1 and +1; the most of any trial.",
            },
        ];
    }

    private static ReportRow Row(IReadOnlyList<LayerUses> uses) =>
        new(uses[0].Layer, Words(uses[0].Path), $"{uses.Max(one => one.Single)}", $"{uses.Count}");

    private static string Words(UsePath path) =>
        path switch
        {
            UsePath.Normal => "added to each sum, with the exact variance",
            UsePath.Binomial => "wrong reads counted in each sum, as binomial numbers",
            UsePath.Positions => "wrong reads drawn at their positions",
            _ => "every device read for every use",
        };
}
