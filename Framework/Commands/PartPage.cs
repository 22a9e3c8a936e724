using Modular.Descriptions;
using Modular.Loading;
using Modular.Text;
using Spectre.Console;

namespace Modular.Commands;

/// <summary>Shows a part, or all parts, on a console.</summary>
internal static class PartPage
{
    /// <summary>Describes one part with its default options.</summary>
    public static void Show(PartDescription part, IAnsiConsole console)
    {
        var page = new ConsolePage(console);
        page.Line($"{part.Kind} '{part.Name}'").Line(part.Summary);
        page.Heading("The part, with its default options").Labelled(Facts(part));
        if (part.Unmade is not null)
            page.Line(
                $"It cannot be made with its default options ({part.Unmade}), so only its options are described here. "
                    + "'modular explain SCENARIO' describes it with the options of a scenario."
            );
        page.Heading("Options");
        ShowOptions(part, page);
        if (part.Imperfections is null)
            return;
        page.Heading("Imperfections");
        ShowImperfections(part.Imperfections, page);
    }

    /// <summary>Lists parts by kind, with one sentence each.</summary>
    public static void Show(IEnumerable<OfferedPart> offers, IAnsiConsole console)
    {
        var page = new ConsolePage(console);
        foreach (IGrouping<Type, OfferedPart> kind in offers.GroupBy(offer => offer.Part.Kind))
            page.Line(PartKind.Word(kind.Key)!).Labelled(kind.Select(Summary)).Gap();
        page.Line("'modular describe PART' tells the options and imperfections of one.");
    }

    /// <summary>
    /// Lists the parts that have an imperfection of this name, or imperfections of a group of this name.
    /// </summary>
    public static void Show(string name, IReadOnlyList<OwnedImperfection> found, IAnsiConsole console)
    {
        var page = new ConsolePage(console);
        page.Line(
            $"Imperfection '{name}' of {Phrases.Count(found.Select(one => one.Part).Distinct().Count(), "part")}. "
                + "Sizes are those of the sources, with the default options and at strength 1."
        );
        page.Table(
            ["part", "imperfection", "group", "acts", "typical size", "source"],
            found.Select(one => Row(one.Row).Prepend(one.Part))
        );
        page.Labelled(found.Select(one => new LabelledText($"- {one.Part}, {one.Row.Name}", one.Row.Summary)));
        page.Line("'modular describe PART' tells the options of one of these parts.");
    }

    private static LabelledText Summary(OfferedPart offer) =>
        new("  " + offer.Part.Name, $"{offer.Part.Summary} [{offer.Plugin}]");

    private static IEnumerable<LabelledText> Facts(PartDescription part) =>
        [
            .. part.Facts.Select(fact => new LabelledText(fact.Name, fact.Value)),
            new("plugin", part.Plugin.ToString()),
            new("folder", part.Plugin.Folder),
        ];

    private static void ShowOptions(PartDescription part, ConsolePage page)
    {
        if (part.Options.Count == 0)
            page.Line("None.");
        else
            page.Table(["option", "default", "unit", "takes", "what it is", "source"], part.Options.Select(Row));
    }

    private static string[] Row(OptionDescription option)
    {
        IEnumerable<string> lines = option.Choices.Select(choice => choice.ListLine).Prepend(option.Meaning ?? "");
        return
        [
            option.Key,
            option.Required ? "required" : option.Default ?? "",
            option.Unit ?? "",
            option.Takes,
            string.Join("\n", lines).Trim(),
            option.Plausible is null ? option.Source ?? "" : $"assumed, plausibly {option.Plausible}",
        ];
    }

    private static void ShowImperfections(ImperfectionTable table, ConsolePage page)
    {
        if (table.Rows.Count == 0)
        {
            page.Line("None: it is ideal.");
            return;
        }
        page.Line(
            "Sizes are those of the sources, with the default options and at strength 1. "
                + "At strength s each is s times as large."
        );
        page.Table(["imperfection", "group", "acts", "typical size", "source"], table.Rows.Select(Row));
        page.Labelled(table.Rows.Select(row => new LabelledText("- " + row.Name, row.Summary)));
    }

    private static string[] Row(ImperfectionRow row) =>
        [row.Name, row.Group ?? "", Phrases.Describe(row.Acts), row.Size, row.Source];
}
