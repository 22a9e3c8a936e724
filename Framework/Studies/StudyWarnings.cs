using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;

namespace Modular.Studies;

/// <summary>
/// Warns of what a user hardly means in a study that can run: settings without effect, impossible hardware, more work
/// than anyone waits for. 'modular validate --strict' refuses such a study.
/// </summary>
internal static class StudyWarnings
{
    private const double Pace = 2e9; // products a second and core [assumed]
    private const double PassesForGradients = 3; // forward, by the inputs, by the weights
    private const double Day = 86_400; // s

    /// <summary>The sentences, in the order of the file.</summary>
    public static IReadOnlyList<string> Find(Study study)
    {
        var problems = new Problems();
        void Add(string? sentence, params string[] place)
        {
            if (sentence is not null)
                problems.Add(study.File.Where(place), sentence);
        }
        foreach (IdleSetting idle in IdleSettings.Find(study).Where(idle => !idle.IsUsual))
            Add(idle.Sentence, idle.Path.Split('.'));
        foreach (string group in study.File.Scenario.Study.Groups.Keys.Where(group => IsUnused(group, study)))
            Add(
                $"group '{group}' is not used; expected it among the ranked imperfections or the strengths. "
                    + "Name it there, or leave it out.",
                "study",
                "groups",
                group
            );
        foreach (string path in study.File.Scenario.Study.Tune?.Options.Keys ?? [])
            Add(IdleWhenTuned(path, study), "study", "tune", "options", path);
        Add(NoStrength(study), "study", "strengths");
        foreach (string sentence in ProbabilityCheck.Tolerances(study.File, study.Rig.Dials, study.Subjects.Names))
            Add(sentence, "study", "tolerance");
        foreach (string sentence in AgeWarnings.Find(study))
            Add(sentence, "conditions", "age");
        Add(LargeBatch(study), "training", "batch");
        Add(LongWork(study), "study");
        return problems.Sentences;
    }

    /// <summary>
    /// Whether a group is used nowhere. A group is used by its name, or by that of one layer: where it is ranked, has a
    /// strength, or is asked for a tolerance.
    /// </summary>
    private static bool IsUnused(string group, Study study)
    {
        Scenario scenario = study.File.Scenario;
        IEnumerable<string> used =
        [
            .. study.Subjects.Names,
            .. scenario.Study.Strengths.Keys,
            .. scenario.Training.Strengths.Keys,
            .. scenario.Study.Tolerance?.Imperfections ?? [],
        ];
        return !used.Any(name => name == group || name.EndsWith($".{group}", StringComparison.Ordinal));
    }

    /// <summary>
    /// Why a tuned option has no effect; null where it has one. Another tuned option may give it an effect, so it is
    /// not refused.
    /// </summary>
    private static string? IdleWhenTuned(string path, Study study)
    {
        IdleSetting? idle = IdleSettings.Find(study).FirstOrDefault(setting => setting.Path == path);
        if (idle is null)
            return null;
        return $"'{path}' is tuned and has no effect in the scenario as it is: {idle.Reason}; expected an option that the "
            + "study uses. Leave it out, or choose what it is for.";
    }

    private static string? NoStrength(Study study)
    {
        if (study.Subjects.Names.Count == 0 || study.Subjects.Strengths(study.Subjects.Names).Count > 0)
            return null;
        return "every ranked imperfection has strength 0, so that all hardware of the study is the same; "
            + "expected one above 0. Correct the strengths.";
    }

    private static string? LargeBatch(Study study)
    {
        int batch = study.File.Scenario.Training.Batch;
        bool isTrained = study.File.Scenario.Training.Mode != TrainingMode.None;
        if (!isTrained || study.Network is not { } network || batch <= network.TrainSamples)
            return null;
        return $"the batch is {batch} and the training set has {network.TrainSamples} samples, so that an epoch is one "
            + "step; expected at most as many. Lower it.";
    }

    private static string? LongWork(Study study)
    {
        TrainingChoice training = study.File.Scenario.Training;
        if (training.Mode == TrainingMode.None || study.Network is not { } network)
            return null;
        int trained = training.Mode == TrainingMode.InPlace ? study.AllTrials.Count : study.Seeds;
        double samples = (double)trained * training.Epochs * network.TrainSamples;
        double seconds = samples * network.Products * PassesForGradients / (Pace * Environment.ProcessorCount);
        if (seconds < Day)
            return null;
        return $"the study trains {trained} networks for {training.Epochs} epochs of {network.TrainSamples} samples, about "
            + $"{Numbers.Duration(TimeSpan.FromSeconds(Math.Min(seconds, 1e9)))} on the {Environment.ProcessorCount} cores of this machine "
            + "(assumed: 2e9 products a second on each); expected less than a day. Lower epochs, seeds or imperfections, "
            + "or spread the work over machines with 'modular work'.";
    }
}
