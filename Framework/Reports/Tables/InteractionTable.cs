using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The table of interactions.csv: what two imperfections cost beyond what each of them costs.</summary>
internal static class InteractionTable
{
    /// <summary>Null where the method measures no interactions.</summary>
    public static ReportTable? Build(Ranking ranking)
    {
        if (ranking.Interactions.Count == 0)
            return null;
        return new ReportTable
        {
            Caption = "Shapley interaction index, points of test accuracy with 95 % intervals (interactions.csv)",
            Columns = [ReportColumn.Name("two imperfections"), ReportColumn.Number("interaction, points [95 %]")],
            Rows = [.. ranking.Interactions.Select(Row)],
            Note =
                "The index is what two imperfections cost beyond what each of them costs, on average over what else is "
                + "on. Above 0 they aggravate each other; below 0 they spoil the same thing.",
        };
    }

    private static ReportRow Row(Interaction pair) => new($"{pair.First}, {pair.Second}", Numbers.Points(pair.Points));
}
