using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Text;

namespace Modular.Descriptions;

/// <summary>Summarizes a study in two sentences, for readers of its results.</summary>
internal static class StudySummary
{
    /// <summary>Two sentences: the hardware and the training, then the trials and what they rank.</summary>
    public static IReadOnlyList<string> Write(Study study) => [Hardware(study.Rig), Trials(study)];

    private static string Hardware(Rig rig)
    {
        string others = rig.ByLayer.Count == 0 ? "" : $", other hardware in {Phrases.List([.. rig.ByLayer.Keys])}";
        return $"Memory '{rig.Memory.Name}' in cell '{rig.Cell.Name}', read by sense '{rig.Sense.Name}'{others}; network "
            + $"'{rig.Network.Name}' on data set '{rig.Dataset.Name}', {Training(rig.Scenario.Training)}.";
    }

    private static string Training(TrainingChoice training) =>
        training.Mode switch
        {
            TrainingMode.None => "with the weights that it brings, not trained",
            TrainingMode.InPlace => $"trained in place, {Phrases.Count(training.Epochs, "epoch")}",
            _ => $"trained off-line, {Phrases.Count(training.Epochs, "epoch")}",
        };

    private static string Trials(Study study)
    {
        string count = Phrases.Count(study.Plan.Count, "trial");
        string seeds = StudyText.Seeds(study);
        if (study.Subjects.Names.Count == 0)
            return $"{count} with {seeds}; no imperfection is ranked.";
        return $"{count} with {seeds} rank {Phrases.List(study.Subjects.Names)}.";
    }
}
