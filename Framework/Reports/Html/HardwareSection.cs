using System.Xml.Linq;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using Modular.Yaml;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section on everything that was configured: the imperfections, their costs besides accuracy, the five parts with
/// their options, and the training.
/// </summary>
internal static class HardwareSection
{
    private static readonly Dictionary<string, string> NoNotes = [];

    public static XElement Render(StudyReport report)
    {
        const string caption =
            "Every option of every part has its value here and in scenario.yaml, whether the scenario said it or not.";
        IEnumerable<XElement?> costs = report.Costs.Select(HtmlTable.WithNote);
        XElement cards = Tag("div.cards", Parts(report), Choices(report.Study));
        return PageSection.Render(
            "hardware",
            "The hardware as configured",
            Imperfections(report.Strengths),
            costs,
            WearFigure.Render(report.Results.Outcomes),
            Quantities(report),
            cards,
            Layers(report.Layers),
            Tag("p", report.Device),
            Tag("p.caption", caption)
        );
    }

    private static XElement Imperfections(ReportTable? strengths)
    {
        if (strengths is null)
            return Tag("p", "Neither the memory nor the sense circuit has an imperfection.");
        return HtmlTable.Render(strengths);
    }

    private static XElement? Quantities(StudyReport report)
    {
        if (report.Costs.Count == 0 || report.Quantities.Count == 0)
            return null;
        return Tag("ul.quiet", report.Quantities.Select(quantity => Tag("li", quantity)));
    }

    private static XElement? Layers(IReadOnlyList<string> layers)
    {
        if (layers.Count == 0)
            return null;
        XElement list = Tag("ul.quiet", layers.Select(layer => Tag("li", layer)));
        return Tag("details", Tag("summary", StudyReport.LayersHeading), list);
    }

    private static IEnumerable<XElement> Parts(StudyReport report)
    {
        Study study = report.Study;
        return
        [
            Card(study, study.Rig.Memory, $" {report.Conductances}"),
            Card(study, study.Rig.Cell),
            Card(study, study.Rig.Sense),
            Card(study, study.Rig.Network),
            Card(study, study.Rig.Dataset),
            .. study.Rig.ByLayer.Values.SelectMany(hardware => OfLayers(study, hardware)),
        ];
    }

    /// <summary>The parts that single layers have for themselves.</summary>
    private static IEnumerable<XElement> OfLayers(Study study, Hardware hardware)
    {
        if (hardware.Memory.Entry is not null)
            yield return Card(study, hardware.Memory, $" Devices have {Measure.Format(hardware.Facts.Range)}.");
        if (hardware.Cell.Entry is not null)
            yield return Card(study, hardware.Cell);
        if (hardware.Sense.Entry is not null)
            yield return Card(study, hardware.Sense);
    }

    private static IEnumerable<XElement> Choices(Study study)
    {
        Scenario scenario = study.File.Scenario;
        yield return Choice("Training", Binder.ToNode(scenario.Training), NoNotes);
        yield return Choice("Precision", Binder.ToNode(scenario.Precision), NoNotes);
        yield return Choice("Conditions", Binder.ToNode(scenario.Conditions), NoNotes);
        if (study.Energy is not null)
            yield return Choice("Energy", Binder.ToNode(scenario.Energy), OptionNotes.Read(typeof(EnergyChoice)));
    }

    private static XElement Card<T>(Study study, BoundPart<T> part, string? more = null)
        where T : class
    {
        XElement? options = OptionTable.Render(
            $"Options of {part.Label} {part.Name}",
            Binder.ToNode(part.Options),
            OptionNotes.Read(part.Options.GetType())
        );
        XElement card = Tag("article.card", Tag("h3", Capital(part.Label), " ", Tag("code", part.Name)));
        card.Add(Tag("p", study.Plugins.Find(typeof(T), part.Name)?.Part.Summary, more));
        card.Add(options ?? Tag("p.quiet", "It has no options."));
        card.Add(Tag("p.quiet", $"{part.Plugin}"));
        return card;
    }

    private static XElement Choice(string name, Node node, IReadOnlyDictionary<string, string> notes) =>
        Tag("article.card", Tag("h3", name), OptionTable.Render($"{name} of the scenario", node, notes));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
