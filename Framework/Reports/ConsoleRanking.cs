using Modular.Studies;
using Spectre.Console;

namespace Modular.Reports;

/// <summary>The ranking as a table on the terminal.</summary>
internal static class ConsoleRanking
{
    public static void Show(Ranking ranking)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("rank", "imperfection", "fixing it buys, points [[95 %]]", "it costs alone, points [[95 %]]");
        foreach (RankedSubject subject in ranking.Subjects)
            table.AddRow(subject.Rank.ToString(), Markup.Escape(subject.Name), Markup.Escape(Numbers.Points(subject.Buys)), Markup.Escape(Numbers.Points(subject.Costs)));
        Terminal.Rich.Write(table);
        foreach (string finding in Findings.Of(ranking)) Terminal.Line(finding);
    }
}
