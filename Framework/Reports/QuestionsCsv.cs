using System.Globalization;
using Modular.Runs.Variants;
using Modular.Studies;
using Modular.Text;

namespace Modular.Reports;

/// <summary>The table questions.csv: one line for each study that answers a question of a comparison.</summary>
internal static class QuestionsCsv
{
    private static readonly string[] Header =
    [
        "question",
        "equal",
        "variant",
        "level",
        "ideal",
        "ideal_low",
        "ideal_high",
        "all",
        "all_low",
        "all_high",
        "loss",
        "loss_low",
        "loss_high",
        "against",
        "loses_more",
        "loses_more_low",
        "loses_more_high",
        "p",
        "told_apart",
        "off",
    ];

    /// <summary>The text of the table.</summary>
    public static string Write(IEnumerable<ControlledQuestion> questions) =>
        CsvText.Write(
            Header,
            from question in questions
            from grouped in question.Groups
            from study in grouped.Studies
            select Row(question, grouped, study)
        );

    private static string[] Row(ControlledQuestion question, ControlledGroup group, ComparedStudy study)
    {
        ControlledContrast? contrast = group.Contrasts.FirstOrDefault(one => one.Study == study);
        string off = string.Join("; ", OffParts.Read(study.Folder));
        return
        [
            question.Heading,
            group.Equal,
            study.Name,
            question.Level(study.Factors!),
            .. Numbers.Csv(study.Accuracy(StudyPlan.Ideal)),
            .. Numbers.Csv(study.Accuracy(StudyPlan.All)),
            .. Numbers.Csv(study.Loss),
            .. Test(contrast),
            off,
        ];
    }

    /// <summary>The cells of a test; empty ones for a study that is compared with none.</summary>
    private static IReadOnlyList<string> Test(ControlledContrast? contrast)
    {
        if (contrast is null)
            return ["", "", "", "", "", ""];
        return
        [
            contrast.Reference.Name,
            .. Numbers.Csv(contrast.Points),
            contrast.P.ToString("G4", CultureInfo.InvariantCulture),
            Phrases.YesOrNo(contrast.IsApart),
        ];
    }
}
