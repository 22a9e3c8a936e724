using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Text;
using Modular.Training;

namespace Modular.Descriptions;

/// <summary>Describes in sentences what a study tunes, with which trials, and for which hardware.</summary>
internal static class TuningText
{
    /// <summary>Counts the trials of a tuning: "Before them, 16 trials tune 8 settings of training.rate ...".</summary>
    public static string Count(Tuning tuning) =>
        $"Before them, {Phrases.Count(tuning.Trials.Count, "trial")} tune {Paths(tuning)}: "
        + $"{Settings(tuning)}, {Phrases.Count(tuning.Choice.Seeds, "seed")} each"
        + $"{(tuning.Choice.For == TuneTarget.IdealAndAll ? ", on ideal and on complete hardware" : "")}.";

    /// <summary>Describes the settings, the held-out samples and how the best setting is chosen.</summary>
    public static IReadOnlyList<string> Describe(Study study, Tuning tuning) =>
        [$"Tuning: {Values(tuning)}. {Count(tuning)}", Split(study, tuning), Choice(tuning.Choice.For)];

    /// <summary>The name of a hardware in sentences: "the complete hardware", "ideal hardware".</summary>
    public static string Hardware(string name)
    {
        if (name == StudyPlan.All)
            return "the complete hardware";
        return "ideal hardware";
    }

    private static string Paths(Tuning tuning) => Phrases.List([.. tuning.Settings[0].Options.Keys]);

    private static string Settings(Tuning tuning)
    {
        string count = Phrases.Count(tuning.Settings.Count, "setting");
        if (tuning.Settings.Count == tuning.Combinations)
            return count;
        return $"{count} drawn from {tuning.Combinations} combinations";
    }

    private static string Values(Tuning tuning)
    {
        IEnumerable<string> options = tuning
            .Settings[0]
            .Options.Keys.Select(path =>
            {
                IEnumerable<string> values = tuning.Settings.Select(setting => setting.Options[path]).Distinct();
                return $"{path} is tried as {string.Join(", ", values)}";
            });
        return string.Join("; ", options);
    }

    private static string Split(Study study, Tuning tuning)
    {
        var data = new TrainingData(study.Rig with { HoldOut = tuning.Choice.HoldOut }, Tuning.FirstSeed);
        return $"Each trial of the tuning trains on {Phrases.Count(data.TrainCount, "sample")} and is tested on "
            + $"{data.TestCount} held out from the training set, drawn anew for each seed "
            + $"({Tuning.FirstSeed} and on). The test set plays no part.";
    }

    private static string Choice(TuneTarget target)
    {
        if (target == TuneTarget.Study)
            return "The setting with the highest mean accuracy on the complete hardware is that of all hardware of the study.";
        return "Ideal trials have the best setting of ideal hardware, all others the best of the complete hardware. "
            + "What imperfections cost against ideal hardware contains both choices.";
    }
}
