using Modular.Reports;
using Modular.Statistics;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Commands.Answers;

/// <summary>The answer of <c>modular calibrate --json</c>.</summary>
internal static class CalibrationAnswer
{
    private static readonly int[] Levels = [-1, 0, 1];

    /// <summary>
    /// The error rates by kind of error, with 95 % intervals, and the scenario's parts on bit errors.
    /// </summary>
    /// <param name="study">The study that was calibrated.</param>
    /// <param name="calibration">The error rates that were measured.</param>
    /// <param name="size">How many chips and weights were made.</param>
    public static object Describe(Study study, Calibration calibration, CalibrationSize size) =>
        new
        {
            Scenario = study.File.Path,
            Memory = study.Rig.Memory.Name,
            Cell = study.Rig.Cell.Name,
            Sense = study.Rig.Sense.Name,
            size.Chips,
            Weights = calibration.First.Weights,
            calibration.First.Wrong,
            calibration.First.Rate,
            Errors = Kinds(calibration.First),
            WrongAgain = calibration.Again,
            StayWithChip = calibration.Frozen,
            Parts = CalibrationText.Fragment(study, calibration),
        };

    private static IEnumerable<object> Kinds(ReadErrors errors) =>
        from written in Levels
        from read in Levels
        where written != read && errors.Written(written) > 0 && (read != 0 || errors.HasZeros)
        select Kind(errors, written, read);

    private static object Kind(ReadErrors errors, int written, int read)
    {
        Proportion share = Proportion.Estimate(errors.Count(written, read), errors.Written(written));
        return new
        {
            Written = written,
            Read = read,
            Weights = errors.Written(written),
            Wrong = errors.Count(written, read),
            share.Share,
            share.Low,
            share.High,
        };
    }
}
