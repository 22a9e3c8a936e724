using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>Checks that the epochs over which a study measures accuracy are trained in the same way.</summary>
internal static class MeasureCheck
{
    /// <summary>Adds a problem where these epochs differ.</summary>
    public static void Run(ScenarioFile file, Problems problems)
    {
        int last = file.Scenario.Study.Measure.LastEpochs;
        if (last > 1 && Flaw(last, file.Scenario.Training) is { } flaw)
            problems.Add(file.Where("study", "measure", "last-epochs"), flaw);
    }

    private static string? Flaw(int last, TrainingChoice training)
    {
        if (training.Mode == TrainingMode.None)
            return $"the accuracy is the mean over {last} epochs, and with 'mode: none' nothing is trained; expected 1. "
                + "Leave it out.";
        if (training.Mode == TrainingMode.OffLine)
            return $"the accuracy is the mean over {last} epochs, and off-line training measures the hardware once, after "
                + "writing; expected 1. Leave it out.";
        if (last > training.Epochs)
            return $"the accuracy is the mean over the last {last} epochs, and training has {training.Epochs}; "
                + "expected as many or fewer. Lower it, or train longer.";
        int alike = EpochsOfLastRate(training);
        if (last <= alike)
            return null;
        return $"the accuracy is the mean over the last {last} epochs, and the rate steps {alike} before the end; "
            + $"expected at most {alike}, so that all have one rate. Lower it, or change the schedule.";
    }

    /// <summary>The number of last epochs that have the same learning rate.</summary>
    private static int EpochsOfLastRate(TrainingChoice training)
    {
        if (training.Schedule?.Every is not int every)
            return training.Epochs;
        return (training.Epochs - 1) % every + 1;
    }
}
