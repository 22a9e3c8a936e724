using Modular.Studies;
using Modular.Text;
using Modular.Trials;
using Spectre.Console;

namespace Modular.Reports;

/// <summary>The ranking as a table on the terminal.</summary>
internal static class ConsoleRanking
{
    public static void Show(Ranking ranking, IReadOnlyList<Outcome> outcomes)
    {
        IReadOnlyList<RankingColumn> columns = RankingColumn.For(ranking);
        var table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumns("rank", "imperfection")
            .AddColumns([.. columns.Select(column => $"{column.Heading}, points [[95 %]]")]);
        foreach (RankedSubject subject in ranking.Subjects)
            table.AddRow([
                subject.Ranks.ToString(),
                Markup.Escape(subject.Name),
                .. columns.Select(column => Markup.Escape(Numbers.Points(column.Of(subject)))),
            ]);
        Terminal.Rich.Write(table);
        foreach (string finding in Findings.List(ranking).Concat(Findings.Turns(ranking, outcomes)))
            Terminal.Line(finding);
    }
}
