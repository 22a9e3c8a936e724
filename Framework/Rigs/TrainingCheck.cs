using Modular.Scenarios;

namespace Modular.Rigs;

/// <summary>What of a scenario's training can be wrong although each entry is well formed.</summary>
internal static class TrainingCheck
{
    /// <summary>Adds what is wrong to the problems of the file.</summary>
    public static void Run(ScenarioFile file, RigDials dials)
    {
        TrainingChoice training = file.Scenario.Training;
        void Say(string? wrong, params ReadOnlySpan<string> place)
        {
            if (wrong is not null)
                file.Problems.Add(file.Where(["training", .. place]), wrong);
        }
        Say(InPlace(training), "strengths");
        foreach ((string name, double strength) in training.Strengths)
            Say(Strength(name, strength, dials), "strengths", name);
        if (training.Schedule is { } schedule)
            Say(Schedule(training, schedule), "schedule");
        if (training is { Optimizer: OptimizerChoice.Adam, WeightDecay: not 0 })
            Say(
                "weight decay is for the optimizer 'adamw', and the optimizer is 'adam'; expected none. Use 'optimizer: adamw', or leave it out.",
                "weight-decay"
            );
    }

    private static string? InPlace(TrainingChoice training) =>
        training is { Mode: TrainingMode.InPlace, Strengths.Count: > 0 }
            ? "strengths under training are for off-line training; in place every step reads the devices of the study. Remove them, or use 'mode: off-line'."
            : null;

    private static string? Strength(string name, double strength, RigDials dials) =>
        dials.Under(name).Count == 0 ? dials.Unknown(name)
        : strength is < 0 or > 1e6
            ? $"the strength of '{name}' is {strength}; expected a number from 0 to 1000000, where 1 is as published. Correct it."
        : null;

    private static string? Schedule(TrainingChoice training, ScheduleChoice schedule) =>
        schedule switch
        {
            { Restarts.Count: 0, Every: null } => Lacks("every"),
            { Restarts.Count: 0, Factor: null } => Lacks("factor"),
            { Restarts.Count: 0 } => null,
            { Every: not null } or { Factor: not null } =>
                "the schedule has 'restarts' beside 'every' or 'factor'; expected 'every' and 'factor', or 'restarts'. Remove one of the two.",
            _ when training.Mode == TrainingMode.InPlace =>
                "restarts are for off-line training; in place the schedule takes 'every' and 'factor'. Use these, or 'mode: off-line'.",
            _ when training.Epochs > schedule.Restarts.Sum(length => (long)length) =>
                $"training lasts {training.Epochs} epochs, and the restarts end after {schedule.Restarts.Sum(length => (long)length)}; expected as many or more. Lengthen a restart, or lower 'epochs'.",
            _ => null,
        };

    private static string Lacks(string key) =>
        $"the schedule has no '{key}'; expected 'every' and 'factor', or 'restarts'. Add it.";
}
