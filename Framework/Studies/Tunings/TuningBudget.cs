using Modular.Scenarios;
using Modular.Text;

namespace Modular.Studies.Tunings;

/// <summary>The work that a study spends on tuning. Comparisons are fair where all studies spend the same.</summary>
/// <param name="Settings">The number of settings that are tried.</param>
/// <param name="Seeds">The number of seeds for each setting.</param>
/// <param name="Hardware">The number of kinds of hardware that are tuned.</param>
/// <param name="Epochs">The number of epochs in a trial.</param>
/// <param name="HoldOut">The share of the training samples that is held out, between 0 and 1.</param>
internal sealed record TuningBudget(int Settings, int Seeds, int Hardware, int Epochs, double HoldOut)
{
    /// <summary>Reads the budget of a run from its plan; null where it tunes nothing.</summary>
    public static TuningBudget? Read(RunPlan plan, Scenario scenario)
    {
        if (plan.Tuning is not { } tuning || scenario.Study.Tune is not { } choice)
            return null;
        int settings = tuning.Trials.DistinctBy(trial => trial.Setting!.Number).Count();
        int seeds = tuning.Trials.DistinctBy(trial => trial.Seed).Count();
        int hardware = tuning.Trials.DistinctBy(Tuning.TriedOn).Count();
        return new TuningBudget(settings, seeds, hardware, scenario.Training.Epochs, choice.HoldOut);
    }

    /// <summary>
    /// The budget in words: "8 settings with 2 seeds of 5 epochs, 20 % of the training samples held out".
    /// </summary>
    public string Words
    {
        get
        {
            string apart = Hardware > 1 ? ", ideal and complete hardware apart" : "";
            return $"{Phrases.Count(Settings, "setting")} with {Phrases.Count(Seeds, "seed")} of "
                + $"{Phrases.Count(Epochs, "epoch")}{apart}, {Measure.Number(100 * HoldOut)} % of the training samples "
                + "held out";
        }
    }
}
