using Modular.Scenarios;

namespace Modular.Reports;

/// <summary>Names the error model of a study in the sentences of its report.</summary>
internal static class ErrorText
{
    /// <summary>The intervals of effects, as they stand after "the intervals are".</summary>
    public static string Intervals(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired Student t intervals over seeds",
            ErrorModel.Mixed => "Student t intervals of a mixed model: random seeds, one residual variance",
            _ => "unpaired Student t intervals over seeds, with a variance for each hardware (Welch, Satterthwaite)",
        };

    /// <summary>The tests of every two imperfections.</summary>
    public static string Tests(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired t tests",
            ErrorModel.Mixed => "t tests of the mixed model",
            _ => "unpaired t tests",
        };

    /// <summary>One test, as it stands after "by the".</summary>
    public static string Test(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired test",
            ErrorModel.Mixed => "mixed-model test",
            _ => "unpaired test",
        };

    /// <summary>How differences are taken, as it stands after the number of seeds.</summary>
    public static string Differences(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "every difference is paired by seed",
            ErrorModel.Mixed => "differences are those of a mixed model with random seeds",
            _ => "differences are unpaired",
        };

    /// <summary>The heading of a column.</summary>
    public static string Heading(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired by seed",
            ErrorModel.Mixed => "mixed model",
            _ => "unpaired",
        };
}
