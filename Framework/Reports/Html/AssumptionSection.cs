using System.Xml.Linq;
using Modular.Contracts;
using Modular.Descriptions;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// The section on assumed numbers: imperfections and quantities whose source is "assumed", and options whose notes say
/// so.
/// </summary>
internal static class AssumptionSection
{
    private const string Word = "assumed";

    public static XElement Render(Study study)
    {
        XElement[] assumed =
        [
            .. Imperfections(study),
            .. Quantities(study.Rig.Facts),
            .. study.Rig.ByLayer.Values.SelectMany(hardware => Quantities(hardware.Facts)),
            .. Options(study.Rig),
            .. Circuits(study),
        ];
        XElement content =
            assumed.Length == 0
                ? Tag("p", "No imperfection and no option names an assumption as its source.")
                : Tag("ul", assumed);
        if (AssumptionText.Describe(study.Rig) is not { } ranges)
            return PageSection.Render("assumptions", "What was assumed", content);
        return PageSection.Render("assumptions", "What was assumed", content, Tag("p", ranges));
    }

    private static IEnumerable<XElement> Imperfections(Study study)
    {
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        return study
            .Rig.Dials.At(strengths)
            .Where(one => IsAssumed(one.Dial.Imperfection.Typical.Source))
            .Select(one => Imperfection(one.Dial, one.Strength));
    }

    private static XElement Imperfection(RigDial dial, double strength)
    {
        bool isOff = strength == 0;
        string size = Measure.FormatScaled(dial.Imperfection.Typical, isOff ? 1 : strength);
        string off = isOff ? "; it is off in every trial of this study" : "";
        return Tag("li", Tag("strong", dial.Name), $" ({dial.Kind}): {size}{off}. {dial.Imperfection.Summary}");
    }

    private static IEnumerable<XElement> Quantities(RigFacts facts) =>
        [.. Quantities("memory", facts.MemoryNumbers.All), .. Quantities("sense", facts.SenseNumbers.All)];

    private static IEnumerable<XElement> Quantities(string kind, IEnumerable<Quantity> quantities)
    {
        foreach (Quantity quantity in quantities.Where(quantity => IsAssumed(quantity.Source)))
        {
            string size = Measure.Format(quantity.Value, quantity.Unit);
            yield return Tag("li", Tag("strong", quantity.Name), $" ({kind}): {size}");
        }
    }

    private static IEnumerable<XElement> Options(Rig rig) =>
        [
            .. Options(rig.Memory),
            .. Options(rig.Cell),
            .. Options(rig.Sense),
            .. Options(rig.Network),
            .. Options(rig.Dataset),
            .. rig.ByLayer.Values.SelectMany(OfLayers),
        ];

    /// <summary>The options of parts that single layers have for themselves.</summary>
    private static IEnumerable<XElement> OfLayers(Hardware hardware)
    {
        IEnumerable<XElement> Own<T>(BoundPart<T> part)
            where T : class => part.Entry is null ? [] : Options(part);
        return [.. Own(hardware.Memory), .. Own(hardware.Cell), .. Own(hardware.Sense)];
    }

    private static IEnumerable<XElement> Options<T>(BoundPart<T> part)
        where T : class
    {
        foreach ((string option, string note) in OptionNotes.Read(part.Options.GetType()))
            if (IsAssumed(note))
                yield return Tag("li", "Option ", Tag("code", option), $" of {part.Label} '{part.Name}': {note}");
    }

    /// <summary>The assumed energies of the circuits around the memory, where the energy was counted.</summary>
    private static IEnumerable<XElement> Circuits(Study study)
    {
        if (study.Energy is null)
            yield break;
        foreach ((string option, string note) in OptionNotes.Read(typeof(EnergyChoice)))
            if (IsAssumed(note))
                yield return Tag("li", "Option ", Tag("code", option), $" of 'energy': {note}");
    }

    private static bool IsAssumed(string source) => source.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
