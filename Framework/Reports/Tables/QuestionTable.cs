using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>The studies that answer a question, by groups, each compared with its own ideal hardware.</summary>
internal static class QuestionTable
{
    public static ReportTable Build(ControlledQuestion question) =>
        new()
        {
            Caption =
                $"{question.Heading}: accuracy, percent, and losses in points, with 95 % intervals (questions.csv)",
            Columns =
            [
                ReportColumn.Text("equal"),
                ReportColumn.Name("variant"),
                ReportColumn.Text(question.Factor),
                ReportColumn.Number("own ideal, % [95 %]"),
                ReportColumn.Number("complete, % [95 %]"),
                ReportColumn.Number("loss, points [95 %]"),
                ReportColumn.Text("compared with"),
                ReportColumn.Number("loses more, points [95 %]"),
                ReportColumn.Text("told apart"),
                ReportColumn.Text("off, though there are figures"),
            ],
            Rows = [.. question.Groups.SelectMany(group => Rows(question, group))],
            Note =
                "A loss is that of the complete hardware against ideal hardware of the same study. Studies of a group are "
                + "alike but for what is asked. Differences are paired by seed; intervals are of single contrasts, and "
                + "'told apart' is corrected over all contrasts of the question (Holm).",
        };

    private static IEnumerable<ReportRow> Rows(ControlledQuestion question, ControlledGroup group) =>
        group.Studies.Select((study, i) => Row(question, group, study, isFirst: i == 0));

    private static ReportRow Row(ControlledQuestion question, ControlledGroup group, ComparedStudy study, bool isFirst)
    {
        ControlledContrast? contrast = group.Contrasts.FirstOrDefault(one => one.Study == study);
        string difference = contrast is null ? "" : Numbers.Points(contrast.Points);
        string off = string.Join("; ", OffParts.Read(study.Folder));
        return new ReportRow(
            isFirst ? group.Equal : "",
            study.Name,
            question.Level(study.Factors!),
            Numbers.Points(study.Accuracy(StudyPlan.Ideal)),
            Numbers.Points(study.Accuracy(StudyPlan.All)),
            Numbers.Points(study.Loss),
            contrast?.Reference.Name ?? "",
            difference,
            Told(contrast),
            off
        );
    }

    private static string Told(ControlledContrast? contrast)
    {
        if (contrast is null)
            return "";
        return Phrases.YesOrNo(contrast.IsApart);
    }
}
