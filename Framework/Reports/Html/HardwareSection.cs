using System.Xml.Linq;
using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;
using Modular.Yaml;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// Everything as it was configured: the five parts with their options, the training, the imperfections.
/// </summary>
internal static class HardwareSection
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static XElement Render(ReportModel account) => Render(account.Study, account.Outcomes);

    private static XElement Render(Study study, IReadOnlyList<Outcome> outcomes) =>
        Tag(
            "section",
            With("id", "hardware"),
            With("aria-labelledby", "hardware-heading"),
            Tag("h2", With("id", "hardware-heading"), "The hardware as configured"),
            StrengthTable.Render(study),
            ReadErrorTable.Render(outcomes),
            WearTable.Render(outcomes),
            WearFigure.Render(outcomes),
            EnergyTable.Render(study.Rig.Facts, outcomes),
            Tag(
                "div.cards",
                Card(study, study.Rig.Memory, Range(study.Rig.Facts.Range)),
                Card(study, study.Rig.Cell),
                Card(study, study.Rig.Sense),
                Card(study, study.Rig.Network),
                Card(study, study.Rig.Dataset),
                Choice("Training", Binder.ToNode(study.File.Scenario.Training)),
                Choice("Precision", Binder.ToNode(study.File.Scenario.Precision)),
                Choice("Conditions", Binder.ToNode(study.File.Scenario.Conditions))
            ),
            Tag(
                "p.caption",
                "Every option of every part has its value here and in scenario.yaml, whether the scenario said it or not."
            )
        );

    private static XElement Card<T>(Study study, BoundPart<T> piece, string? more = null)
        where T : class =>
        Tag(
            "article.card",
            Tag("h3", Capital(piece.Kind), " ", Tag("code", piece.Name)),
            Tag("p", study.Plugins.Find(typeof(T), piece.Name)?.Part.Summary, more),
            OptionTable.Render(
                $"Options of {piece.Kind} {piece.Name}",
                Binder.ToNode(piece.Options),
                OptionNotes.Read(piece.Options.GetType())
            ) ?? Tag("p.quiet", "It has no options."),
            Tag("p.quiet", $"{piece.Plugin}")
        );

    private static XElement Choice(string name, Node node) =>
        Tag("article.card", Tag("h3", name), OptionTable.Render($"{name} of the scenario", node, Nothing));

    private static string Range(ConductanceRange range) =>
        $" Its devices are between {Numbers.Size(range.Min)} and {Numbers.Size(range.Max)} S.";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
