using Modular.Scenarios;

namespace Modular.Reports;

/// <summary>Describes the error model of a study for the sentences of its report.</summary>
internal static class ErrorText
{
    /// <summary>Describes the intervals of effects, to follow "the intervals are".</summary>
    public static string Intervals(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired Student t intervals over seeds",
            ErrorModel.Mixed => "Student t intervals of a mixed model: random seeds, one residual variance",
            _ => "unpaired Student t intervals over seeds, with a variance for each hardware (Welch, Satterthwaite)",
        };

    /// <summary>Describes the tests of all pairs of imperfections.</summary>
    public static string Tests(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired t tests",
            ErrorModel.Mixed => "t tests of the mixed model",
            _ => "unpaired t tests",
        };

    /// <summary>Names one test, to follow "by the".</summary>
    public static string Test(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired test",
            ErrorModel.Mixed => "mixed-model test",
            _ => "unpaired test",
        };

    /// <summary>Says how differences are computed, to follow the number of seeds.</summary>
    public static string Differences(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "every difference is paired by seed",
            ErrorModel.Mixed => "differences are those of a mixed model with random seeds",
            _ => "differences are unpaired",
        };

    /// <summary>The heading of a column for the error model.</summary>
    public static string Heading(ErrorModel errors) =>
        errors switch
        {
            ErrorModel.Paired => "paired by seed",
            ErrorModel.Mixed => "mixed model",
            _ => "unpaired",
        };
}
