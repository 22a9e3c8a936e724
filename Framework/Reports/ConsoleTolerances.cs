using Modular.Rigs;
using Modular.Studies.Tolerances;
using Spectre.Console;

namespace Modular.Reports;

/// <summary>The tolerances as a table on the terminal; nothing where none were asked for.</summary>
internal static class ConsoleTolerances
{
    public static void Show(IReadOnlyList<Tolerance> tolerances, RigDials dials)
    {
        if (tolerances.Count == 0)
            return;
        Terminal.Line(ToleranceText.Question(tolerances[0].Loss));
        var table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumns("imperfection", "context", "tolerated strength [[95 %]]", "typical size at this strength");
        foreach (Tolerance tolerance in tolerances)
            table.AddRow([
                .. new[]
                {
                    tolerance.Question.Imperfection,
                    ToleranceText.Context(tolerance),
                    ToleranceText.Strength(tolerance),
                    string.Join('\n', ToleranceText.Sizes(tolerance, dials)),
                }.Select(Markup.Escape),
            ]);
        Terminal.Rich.Write(table);
    }
}
