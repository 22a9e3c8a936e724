using System.Xml.Linq;
using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Text;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The dials of the rig as the complete hardware has them.</summary>
internal static class StrengthTable
{
    public static XElement Render(Study study)
    {
        IReadOnlyList<RigDial> dials = study.Rig.Dials.All;
        if (dials.Count == 0)
            return Tag("p", "Neither the memory nor the sense circuit has an imperfection.");
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        return Figure.Table(
            "Imperfections: 0 is ideal, 1 as published, 2 twice the spread or rate",
            [
                Figure.Column("imperfection"),
                Figure.Column("strength", number: true),
                Figure.Column("typical size at this strength"),
                Figure.Column("acts at"),
                Figure.Column("part"),
                Figure.Column("source"),
            ],
            dials.Select(dial =>
                Row(dial with { Group = study.Rig.Dials.GroupOf(dial) }, strengths.GetValueOrDefault(dial.Name))
            )
        );
    }

    /// <summary>"0.01 ln(R)".</summary>
    public static string Size(Quantity typical, double strength) =>
        $"{Numbers.Size(typical.Value * strength)} {(typical.Unit == "1" ? "" : typical.Unit)}".TrimEnd();

    private static XElement Row(RigDial dial, double strength) =>
        Tag(
            strength == 0 ? "tr.off" : "tr",
            Figure.RowName(
                dial.Name,
                dial.Group is null ? null : Tag("small", $"group {dial.Group}"),
                Tag("small.words", dial.Imperfection.Summary)
            ),
            Tag("td.number", Numbers.Size(strength)),
            strength == 0
                ? Tag("td", "off")
                : Tag("td", Size(dial.Imperfection.Typical, strength), Tag("small", dial.Imperfection.Typical.Name)),
            Tag("td", dial.Imperfection.Acts.ToString().ToLowerInvariant()),
            Tag("td", dial.Kind),
            Tag("td", dial.Imperfection.Typical.Source)
        );
}
