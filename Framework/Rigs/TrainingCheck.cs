using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>Checks what of a scenario's training can be wrong although each entry is well formed.</summary>
internal static class TrainingCheck
{
    private const double LargestStrength = 1e6;

    /// <summary>Adds what is wrong to the problems of the file.</summary>
    public static void Run(ScenarioFile file, RigDials dials)
    {
        TrainingChoice training = file.Scenario.Training;
        void Add(string? wrong, params ReadOnlySpan<string> place)
        {
            if (wrong is not null)
                file.Problems.Add(file.Where(["training", .. place]), wrong);
        }
        Add(StrengthsFlaw(training), "strengths");
        foreach ((string name, double strength) in training.Strengths)
            Add(StrengthFlaw(training, name, strength, dials), "strengths", name);
        if (training.Schedule is { } schedule && training.Mode != TrainingMode.None)
            Add(ScheduleFlaw(training, schedule), "schedule");
        Add(WeightDecayFlaw(training), "weight-decay");
        Add(StartFlaw(training), "start");
        if (file.Scenario.Conditions.Observe == Observation.Use && training.Mode == TrainingMode.InPlace)
            file.Problems.Add(
                file.Where(["conditions", "observe"]),
                "'observe: use' is for tests of networks that were trained off-line; in place every step observes the "
                    + "devices once. Use 'mode: off-line', or leave 'observe' out."
            );
    }

    private static string? StrengthsFlaw(TrainingChoice training)
    {
        if (training is { Mode: TrainingMode.None, Strengths.Count: > 0 })
            return "strengths under training are for off-line training, and with 'mode: none' nothing is trained. Remove "
                + "them, or use 'mode: off-line'.";
        if (training is not { Mode: TrainingMode.InPlace, Strengths.Count: > 0 })
            return null;
        return "strengths under training are for off-line training; in place every step reads the devices of the study. "
            + "Remove them, or use 'mode: off-line'.";
    }

    /// <summary>Steps never act while a network is trained off-line; in place the whole entry is refused.</summary>
    private static string? StepsFlaw(TrainingChoice training)
    {
        if (training.Mode == TrainingMode.OffLine)
            return $"'{Granularity.Name}' acts where pulses train the devices, and here they are written once; expected "
                + "imperfections of written devices. Leave it out.";
        return null;
    }

    private static string? StrengthFlaw(TrainingChoice training, string name, double strength, RigDials dials)
    {
        if (name == Granularity.Name)
            return StepsFlaw(training);
        if (dials.Under(name).Count == 0)
            return dials.Unknown(name);
        if (strength is not (< 0 or > LargestStrength))
            return null;
        return $"the strength of '{name}' is {strength}; expected a number from 0 to 1000000, where 1 is as published. "
            + "Correct it.";
    }

    private static string? ScheduleFlaw(TrainingChoice training, ScheduleChoice schedule)
    {
        if (schedule.Restarts.Count == 0)
            return StepsFlaw(schedule);
        if (schedule.Every is not null || schedule.Factor is not null)
            return "the schedule has 'restarts' beside 'every' or 'factor'; expected 'every' and 'factor', or 'restarts'. "
                + "Remove one of the two.";
        if (training.Mode == TrainingMode.InPlace)
            return "restarts are for off-line training; in place the schedule takes 'every' and 'factor'. "
                + "Use these, or 'mode: off-line'.";
        long end = schedule.Restarts.Sum(length => (long)length);
        if (training.Epochs <= end)
            return null;
        return $"training lasts {training.Epochs} epochs, and the restarts end after {end}; expected as many or more. "
            + "Lengthen a restart, or lower 'epochs'.";
    }

    private static string? StepsFlaw(ScheduleChoice schedule)
    {
        if (schedule.Every is null)
            return Lacks("every");
        if (schedule.Factor is null)
            return Lacks("factor");
        return null;
    }

    private static string Lacks(string key) =>
        $"the schedule has no '{key}'; expected 'every' and 'factor', or 'restarts'. Add it.";

    private static string? StartFlaw(TrainingChoice training)
    {
        if (training is not { Mode: TrainingMode.InPlace, Start: TrainingStart.Released, Set: not SetStrategy.None })
            return null;
        return "'start: released' computes its first step with signs that no device holds, and a SET follows the change "
            + "of a sign that was read; expected 'set: none'. Leave out 'set', or use another start.";
    }

    private static string? WeightDecayFlaw(TrainingChoice training)
    {
        if (training is not { Mode: not TrainingMode.None, Optimizer: OptimizerChoice.Adam, WeightDecay: not 0 })
            return null;
        return "weight decay is for the optimizer 'adamw', and the optimizer is 'adam'; expected none. "
            + "Use 'optimizer: adamw', or leave it out.";
    }
}
