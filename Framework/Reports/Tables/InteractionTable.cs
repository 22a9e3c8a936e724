using Modular.Descriptions;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The table of interactions.csv: what two imperfections cost together beyond what each costs alone.</summary>
internal static class InteractionTable
{
    /// <summary>Builds the table; null where the method measures no interactions.</summary>
    public static ReportTable? Build(Ranking ranking)
    {
        if (ranking.Interactions.Count == 0)
            return null;
        string measure = ranking.How.Method == RankMethod.Shapley ? "Shapley interaction index" : "Interaction";
        return new ReportTable
        {
            Caption = $"{measure}, points of test accuracy with 95 % intervals (interactions.csv)",
            Columns = [ReportColumn.Name("two imperfections"), ReportColumn.Number("interaction, points [95 %]")],
            Rows = [.. ranking.Interactions.Select(one => Row(one, ranking.How))],
            Note =
                "It is what two imperfections cost beyond what each of them costs, on average over what else is "
                + "on. Above 0 they aggravate each other; below 0 they spoil the same thing.",
        };
    }

    private static ReportRow Row(Interaction pair, Attribution how)
    {
        string name = pair.IsAlone
            ? $"{pair.First}, {pair.Second}"
            : DesignText.Chain(pair.Chain, how.Coalitions!.Players);
        return new ReportRow(name, Numbers.Points(pair.Points));
    }
}
