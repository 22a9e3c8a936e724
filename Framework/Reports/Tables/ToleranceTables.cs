using Modular.Studies.Tolerances;
using Modular.Text;

namespace Modular.Reports.Tables;

/// <summary>
/// How strong each imperfection may be: the question, the answers, and the losses from which they follow.
/// </summary>
internal sealed record ToleranceTables
{
    /// <summary>The question that the study asks, in words.</summary>
    public required string Question { get; init; }

    /// <summary>Which imperfections may grow and which must shrink, in sentences.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>The tolerated strength of each imperfection, as in tolerance.csv.</summary>
    public required ReportTable Strengths { get; init; }

    /// <summary>The loss at each strength that was tried, points.</summary>
    public required ReportTable Losses { get; init; }

    /// <summary>Builds the tables; null where the study asks for no tolerances.</summary>
    public static ToleranceTables? Build(StudyResults results)
    {
        if (results.Tolerances.Count == 0)
            return null;
        return new ToleranceTables
        {
            Question = ToleranceText.Question(results.Tolerances[0].Loss),
            Answers = ToleranceSentences.Tell(results.Tolerances),
            Strengths = StrengthTable(results),
            Losses = LossTable(results.Tolerances, results.Ranking.How.Level),
        };
    }

    private static ReportTable StrengthTable(StudyResults results)
    {
        string loss = Phrases.Points(results.Tolerances[0].Loss);
        string confidence = ToleranceText.Confidence(results.Ranking.How.Level);
        return new ReportTable
        {
            Caption = $"The strength that costs {loss}, 1 as published, with its {confidence} interval (tolerance.csv)",
            Columns = StrengthColumns(confidence),
            Rows = [.. results.Tolerances.Select(tolerance => StrengthRow(tolerance, results))],
            Note = ToleranceText.Explanation(results.Ranking.How.Level),
        };
    }

    private static IReadOnlyList<ReportColumn> StrengthColumns(string confidence) =>
        [
            ReportColumn.Name("imperfection"),
            ReportColumn.Text("context"),
            ReportColumn.Number($"tolerated strength [{confidence}]"),
            ReportColumn.Text("typical size at this strength"),
            ReportColumn.Number("seeds"),
        ];

    private static ReportRow StrengthRow(Tolerance tolerance, StudyResults results) =>
        new(
            tolerance.Question.Imperfection,
            ToleranceText.Context(tolerance),
            ToleranceText.Strength(tolerance),
            new ReportCell(ToleranceText.Sizes(tolerance, results.Study.Rig.Dials)),
            $"{tolerance.Seeds}"
        );

    private static ReportTable LossTable(IReadOnlyList<Tolerance> tolerances, double level)
    {
        IEnumerable<double> strengths = tolerances[0].Question.Strengths.Skip(1);
        return new ReportTable
        {
            Caption = $"Points of accuracy lost at each strength, mean with {ToleranceText.Confidence(level)} interval",
            Columns =
            [
                ReportColumn.Name("imperfection"),
                ReportColumn.Text("context"),
                .. strengths.Select(strength => ReportColumn.Number($"at {Measure.Number(strength)}")),
            ],
            Rows = [.. tolerances.Select(LossRow)],
        };
    }

    private static ReportRow LossRow(Tolerance tolerance)
    {
        List<ReportCell> cells = [tolerance.Question.Imperfection, ToleranceText.Context(tolerance)];
        for (int i = 1; i < tolerance.Losses.Count; i++)
            cells.Add(LossCell(tolerance, i));
        return new ReportRow(cells);
    }

    private static ReportCell LossCell(Tolerance tolerance, int strength)
    {
        var cell = new ReportCell(Numbers.Points(tolerance.Losses[strength]));
        if (tolerance.Seeds == 0)
            return cell;
        return cell with { Detail = $"fit {Numbers.Two(tolerance.Fit[strength])}" };
    }
}
