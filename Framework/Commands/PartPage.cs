using Modular.Descriptions;
using Modular.Loading;
using Modular.Text;
using Spectre.Console;

namespace Modular.Commands;

/// <summary>A part, or all parts, on a console.</summary>
internal static class PartPage
{
    public static void Show(PartDescription part, IAnsiConsole console)
    {
        ConsolePage page = new ConsolePage(console).Line($"{part.Kind} '{part.Name}'").Line(part.Summary);
        page.Heading("The part, with its default options")
            .Pairs([.. part.Facts, ("plugin", part.Plugin.ToString()), ("folder", part.Plugin.Folder)]);
        if (part.Unmade is not null)
            page.Line(
                $"It cannot be made with its default options ({part.Unmade}), so only its options are described here; 'modular explain SCENARIO' describes it with those of a scenario."
            );
        Options(part, page.Heading("Options"));
        if (part.Imperfections is { } imperfections)
            Imperfections(imperfections, page.Heading("Imperfections"));
    }

    /// <summary>One sentence each, by kind.</summary>
    public static void Show(IEnumerable<OfferedPart> offers, IAnsiConsole console)
    {
        var page = new ConsolePage(console);
        foreach (IGrouping<Type, OfferedPart> kind in offers.GroupBy(offer => offer.Part.Kind))
            page.Line(PartKind.Word(kind.Key)!)
                .Pairs(kind.Select(offer => ("  " + offer.Part.Name, $"{offer.Part.Summary} [{offer.Plugin}]")))
                .Gap();
        page.Line("'modular describe PART' tells the options and imperfections of one.");
    }

    private static void Options(PartDescription part, ConsolePage page)
    {
        if (part.Options.Count == 0)
            page.Line("None.");
        else
            page.Table(["option", "default", "unit", "takes", "what it is", "source"], part.Options.Select(Row));
    }

    private static string[] Row(OptionDescription option) =>
        [
            option.Key,
            option.Required ? "required" : option.Default ?? "",
            option.Unit ?? "",
            option.Takes,
            string.Join(
                    "\n",
                    option.Choices.Select(choice => $"- {choice.Name}: {choice.Meaning}").Prepend(option.Meaning ?? "")
                )
                .Trim(),
            option.Source ?? "",
        ];

    private static void Imperfections(ImperfectionTable table, ConsolePage page)
    {
        if (table.Rows.Count == 0)
        {
            page.Line("None: it is ideal.");
            return;
        }
        page.Line(
            "With the default options, at strength 1: as their sources give them. At strength s each is s times as large."
        );
        page.Table(
            ["imperfection", "group", "acts", "typical size", "source"],
            table.Rows.Select(row =>
                new[] { row.Name, row.Group ?? "", Phrases.Describe(row.Acts), row.Size, row.Source }
            )
        );
        page.Pairs(table.Rows.Select(row => ("- " + row.Name, row.Summary)));
    }
}
