using Modular.Descriptions;
using Modular.Energies;
using Modular.Reports;
using Modular.Reports.Tables;
using Modular.Scenarios;
using Modular.Text;
using Spectre.Console;

namespace Modular.Commands;

/// <summary>Shows on a console what a study simulates.</summary>
internal static class ExplanationPage
{
    /// <summary>Writes the page of a study.</summary>
    public static void Show(Explanation study, IAnsiConsole console)
    {
        var page = new ConsolePage(console);
        page.Line(study.Name);
        Lines(page, study.Summary);
        page.Line(study.Description);
        if (study.Variants.Count > 0)
            Lines(
                page.Heading($"{study.Variants.Count} variants, which run in place of the scenario explained below"),
                study.Variants.Append("'--variant NAME' explains one of them.")
            );
        page.Heading("Parts and their options")
            .Table(["", "part", "options as bound", "what it is"], study.Parts.SelectMany(Rows));
        Lines(page.Heading("Hardware"), study.Hardware);
        Layers(page.Heading("Layers with weights"), study.Layers);
        Lines(page.Heading("Training"), study.Training);
        Imperfections(page.Heading("Imperfections"), study.Imperfections);
        Lines(page.Heading("What is run"), study.Runs);
        if (study.Memory is { } memory)
        {
            page.Heading(WeightMemoryTable.Heading).Line(WeightMemoryTable.Sentence(memory));
            Table(page, WeightMemoryTable.Build(memory));
        }
        if (study.Energy is { } energy)
            Energy(page.Heading("Energy of an inference"), energy);
        page.Heading("What is not modelled, or taken as perfect")
            .Labelled(study.Limits.Select(limit => new LabelledText("- " + limit.Topic, limit.Sentence)));
    }

    private static void Lines(ConsolePage page, IEnumerable<string> sentences) =>
        page.Labelled(sentences.Select(sentence => new LabelledText("-", sentence)));

    private static IEnumerable<string[]> Rows(ChosenPart part) =>
        [
            [part.Kind, part.Name, "", $"{part.Summary} [{part.Plugin}]"],
            .. part.Options.Select(Row),
        ];

    private static string[] Row(OptionValue value)
    {
        string mark = value.IsDefault ? " (default)" : "";
        return ["", "", $"{value.Option.Key}: {value.Text}{mark}", value.Option.Meaning ?? ""];
    }

    private static void Layers(ConsolePage page, LayerTable layers)
    {
        page.Table(
            ["layer", "outputs x inputs", "weights", "precision", "lives in", "devices"],
            [
                .. layers.Rows.Select(Row),
                ["sum in the memory", "", $"{layers.WeightsInMemory}", "", "", $"{layers.Devices}"],
            ]
        );
        page.Labelled(layers.Rows.SelectMany(Reason));
    }

    /// <summary>What a layer from a file was identified as, and why.</summary>
    private static IEnumerable<LabelledText> Reason(LayerRow row)
    {
        if (row.Plan.Reason is { } reason)
            yield return new LabelledText("- " + row.Plan.Name, reason);
    }

    private static string[] Row(LayerRow row)
    {
        string[] place = [row.Home, row.Plan.InMemory ? $"{row.Devices}" : ""];
        string precision = Phrases.Words(row.Plan.Weights);
        return [row.Plan.Name, $"{row.Plan.Outputs} x {row.Plan.Inputs}", $"{row.Weights}", precision, .. place];
    }

    private static void Energy(ConsolePage page, InferenceEnergy energy)
    {
        Table(page, EnergyTables.Components(energy));
        Table(page, EnergyTables.Layers(energy));
    }

    private static void Table(ConsolePage page, ReportTable table) =>
        page.Table(
            [.. table.Columns.Select(column => column.Heading)],
            table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())
        );

    private static void Imperfections(ConsolePage page, ImperfectionTable table)
    {
        if (table.Rows.Count == 0)
            page.Line("Memory and sense circuit declare none: the hardware is ideal.");
        else
            page.Table(
                ["imperfection", "group", "of", "strength", "size at this strength", "acts", "source"],
                table.Rows.Select(Row)
            );
        page.Labelled(
            table.Rows.DistinctBy(row => row.Common).Select(row => new LabelledText("- " + row.Common, row.Summary))
        );
    }

    private static string[] Row(ImperfectionRow row) =>
        [
            row.Name,
            row.Group ?? "",
            row.Kind,
            row.On ? Measure.Number(row.Strength) : "off",
            row.On ? row.Size : $"off (at 1: {row.Size})",
            Phrases.Describe(row.Acts),
            row.Source,
        ];
}
