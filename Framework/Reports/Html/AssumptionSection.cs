using System.Xml.Linq;
using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>
/// What no publication stands behind: imperfections whose source is "assumed", and options whose notes say so.
/// </summary>
internal static class AssumptionSection
{
    private const string Word = "assumed";

    public static XElement Render(Study study)
    {
        Rig rig = study.Rig;
        XElement[] assumed =
        [
            .. Imperfections(study),
            .. Quantities("memory", rig.Facts.MemoryNumbers.All),
            .. Quantities("sense", rig.Facts.SenseNumbers.All),
            .. Options(rig.Memory),
            .. Options(rig.Cell),
            .. Options(rig.Sense),
            .. Options(rig.Network),
            .. Options(rig.Dataset),
        ];
        return Tag(
            "section",
            With("id", "assumptions"),
            With("aria-labelledby", "assumptions-heading"),
            Tag("h2", With("id", "assumptions-heading"), "What was assumed"),
            assumed.Length == 0
                ? Tag("p", "No imperfection and no option names an assumption as its source.")
                : Tag("ul", assumed)
        );
    }

    private static IEnumerable<XElement> Imperfections(Study study)
    {
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        foreach (RigDial dial in study.Rig.Dials.All.Where(dial => IsAssumed(dial.Imperfection.Typical.Source)))
        {
            Quantity typical = dial.Imperfection.Typical;
            double strength = strengths.GetValueOrDefault(dial.Name);
            string off = strength == 0 ? "; it is off in every trial of this study" : "";
            yield return Tag(
                "li",
                Tag("strong", dial.Name),
                $" ({dial.Kind}): {typical.Name} {StrengthTable.Size(typical, strength == 0 ? 1 : strength)}{off}. {dial.Imperfection.Summary}"
            );
        }
    }

    private static IEnumerable<XElement> Quantities(string kind, IEnumerable<Quantity> quantities) =>
        quantities
            .Where(quantity => IsAssumed(quantity.Source))
            .Select(quantity =>
                Tag("li", Tag("strong", quantity.Name), $" ({kind}): {Measure.Format(quantity.Value, quantity.Unit)}")
            );

    private static IEnumerable<XElement> Options<T>(BoundPart<T> piece)
        where T : class =>
        OptionNotes
            .Read(piece.Options.GetType())
            .Where(note => IsAssumed(note.Value))
            .Select(note =>
                Tag("li", $"Option ", Tag("code", note.Key), $" of {piece.Kind} '{piece.Name}': {note.Value}")
            );

    private static bool IsAssumed(string source) => source.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
