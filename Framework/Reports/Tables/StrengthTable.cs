using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The imperfections of memory and sense, at their strengths in the complete hardware.</summary>
internal static class StrengthTable
{
    private static readonly ReportColumn[] Columns =
    [
        ReportColumn.Name("imperfection"),
        ReportColumn.Text("group"),
        ReportColumn.Number("strength"),
        ReportColumn.Text("typical size at this strength"),
        ReportColumn.Text("acts at"),
        ReportColumn.Text("part"),
        ReportColumn.Text("source"),
    ];

    /// <summary>Builds the table; null where neither memory nor sense has an imperfection.</summary>
    public static ReportTable? Build(Study study)
    {
        RigDials dials = study.Rig.Dials;
        if (dials.All.Count == 0)
            return null;
        IReadOnlyDictionary<string, double> strengths = study.Subjects.Strengths(study.Subjects.Names);
        return new ReportTable
        {
            Caption = "Imperfections: strength 0 is ideal, 1 as published, 2 twice the spread or rate",
            Columns = Columns,
            Rows = [.. dials.At(strengths).Select(one => Row(one.Dial, dials, one.Strength))],
        };
    }

    private static ReportRow Row(RigDial dial, RigDials dials, double strength)
    {
        Quantity typical = dial.Imperfection.Typical;
        bool isOff = strength == 0;
        return new ReportRow(
            new ReportCell(dial.Name) { Detail = dial.Imperfection.Summary },
            dials.GroupOf(dial) ?? "",
            Measure.Number(strength),
            isOff ? "off" : Measure.FormatScaled(typical, strength),
            dial.Imperfection.Acts.ToString().ToLowerInvariant(),
            dial.Kind,
            typical.Source
        )
        {
            IsOff = isOff,
        };
    }
}
