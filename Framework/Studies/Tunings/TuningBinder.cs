using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Text;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Studies.Tunings;

/// <summary>Binds and checks every setting of a tuning before the first trial, and plans its trials.</summary>
internal sealed class TuningBinder
{
    private readonly Study study;
    private readonly TuneChoice choice;
    private readonly TimeLimits? patience;
    private readonly SubjectNeed need;
    private readonly List<string> wrong = [];

    private TuningBinder(Study study, TuneChoice choice, TimeLimits? patience)
    {
        this.study = study;
        this.choice = choice;
        this.patience = patience;
        need = study.Subjects.Names.Count == 0 ? SubjectNeed.RankingIfHeld : SubjectNeed.Ranking;
    }

    /// <summary>
    /// Binds the tuning that a scenario asks for; null where it asks for none. Throws <see cref="InputException"/> with
    /// all problems of all settings, each sentence once.
    /// </summary>
    /// <param name="study">The study with its parts bound.</param>
    /// <param name="patience">How long parts may take to answer; as usual unless given.</param>
    public static Tuning? Bind(Study study, TimeLimits? patience)
    {
        if (study.File.Scenario.Study.Tune is not { } choice)
            return null;
        return new TuningBinder(study, choice, patience).Bind();
    }

    private Tuning Bind()
    {
        RefuseEmptySides();
        TuningGrid grid = TuningGrid.Read(study.File, choice);
        TuningSetting[] settings =
        [
            .. grid.Tried.Select(number => Make(number, grid.At(number))).OfType<TuningSetting>(),
        ];
        if (wrong.Count > 0)
            throw new InputException(wrong);
        return new Tuning
        {
            Choice = choice,
            Combinations = grid.Combinations,
            Settings = settings,
            Trials = [.. Plan(settings)],
        };
    }

    /// <summary>Refuses a split that leaves fewer than two samples for training, or none for testing.</summary>
    private void RefuseEmptySides()
    {
        Rig rig = study.Rig;
        int all = new Training.TrainingData(rig).TrainCount;
        var data = new Training.TrainingData(rig with { HoldOut = choice.HoldOut });
        if (data.TrainCount >= 2 && data.TestCount >= 1)
            return;
        throw new InputException([
            $"{study.File.Where("study", "tune", "hold-out")}: of {Phrases.Count(all, "training sample")} it holds out "
                + $"{data.TestCount} and leaves {data.TrainCount}; expected at least one held out and two left. "
                + "Change the share, or use more training samples in more groups.",
        ]);
    }

    /// <summary>Binds one setting; null after a problem.</summary>
    private TuningSetting? Make(int number, IReadOnlyList<Assignment> entries)
    {
        try
        {
            ScenarioFile file = WithOptions(entries);
            Rig rig = RigBinder.Bind(file, study.Plugins, patience) with { Dataset = study.Rig.Dataset };
            rig = LayeredRig.Bind(file, rig, patience, need);
            RefuseOtherDials(rig, entries);
            RigCheck.Run(file, rig, patience, need);
            return new TuningSetting(number, entries.ToDictionary(Path, Text), file, rig);
        }
        catch (InputException problem)
        {
            wrong.AddRange(problem.Problems.Except(wrong));
            return null;
        }
    }

    private ScenarioFile WithOptions(IReadOnlyList<Assignment> entries)
    {
        var problems = new Problems();
        Node tree = study.File.Tree;
        foreach (Assignment entry in entries)
            tree = Overrides.Apply(tree, entry, problems);
        problems.ThrowIfAny();
        return study.File.With(tree, problems);
    }

    /// <summary>Refuses a setting with other dials than the study, because trials set dials by name.</summary>
    private void RefuseOtherDials(Rig rig, IReadOnlyList<Assignment> entries)
    {
        string[] there = [.. study.Rig.Dials.All.Select(dial => dial.Name)];
        string[] here = [.. rig.Dials.All.Select(dial => dial.Name)];
        if (there.SequenceEqual(here))
            return;
        string values = string.Join(", ", entries.Select(entry => $"{Path(entry)} {Text(entry)}"));
        string[] others = [.. there.Except(here).Concat(here.Except(there))];
        throw new InputException([
            $"{entries[0].Where}: the setting '{Excerpt.Shorten(values)}' has other imperfections than the scenario "
                + $"({string.Join(", ", others)}); expected the same ones in every setting. Remove the value.",
        ]);
    }

    /// <summary>Plans all trials of a seed together, so that an interrupted tuning has complete seeds.</summary>
    private IEnumerable<Trial> Plan(IReadOnlyList<TuningSetting> settings) =>
        from seed in Enumerable.Range(Tuning.FirstSeed, choice.Seeds)
        from setting in settings
        from hardware in Tuning.HardwareFor(choice.For)
        select new Trial
        {
            Hardware = Tuning.NameOf(setting.Number, hardware),
            Seed = seed,
            Strengths = study.Subjects.Strengths(hardware == StudyPlan.All ? study.Subjects.Names : []),
            Setting = new TrialSetting
            {
                Number = setting.Number,
                Options = setting.Options,
                IsHeldOut = true,
            },
        };

    private static string Path(Assignment entry) => string.Join('.', entry.Path);

    private static string Text(Assignment entry) => OptionAxes.Text(entry.Value);
}
