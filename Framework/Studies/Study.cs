using Modular.Energies;
using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies.Tunings;
using Modular.Tensors;
using Modular.Training;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Studies;

/// <summary>
/// A scenario that is read, bound to its parts, checked and planned: everything before the first trial.
/// </summary>
internal sealed record Study
{
    public required ScenarioFile File { get; init; }
    public required PluginCatalog Plugins { get; init; }
    public required Rig Rig { get; init; }
    public required RankingSubjects Subjects { get; init; }

    /// <summary>The trials on which the results rest. With a tuning they wait for it.</summary>
    public required IReadOnlyList<Trial> Plan { get; init; }

    /// <summary>What is tuned before the trials of the plan; null where nothing is tuned.</summary>
    public Tuning? Tuning { get; init; }

    /// <summary>
    /// The trials that may run now: those of the tuning, and those of the plan once settings are chosen.
    /// </summary>
    public IReadOnlyList<Trial> Runnable
    {
        get
        {
            if (Tuning is null)
                return Plan;
            if (Tuning.Chosen is null)
                return Tuning.Trials;
            return [.. Tuning.Trials, .. Plan];
        }
    }

    /// <summary>All trials, whether they may run now or wait for the tuning.</summary>
    public IReadOnlyList<Trial> AllTrials => Tuning is null ? Plan : [.. Tuning.Trials, .. Plan];

    /// <summary>The energy of an inference, from the shapes of the network; null where it was not counted.</summary>
    public InferenceEnergy? Energy { get; init; }

    /// <summary>The device on which the networks of the trials compute.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    /// <summary>The built network; null where it could not be built.</summary>
    public BuiltNetwork? Network { get; init; }

    /// <summary>Whether no weight is in a device, so that no imperfection acts.</summary>
    public bool IsDigital => Network is { IsDigital: true };

    /// <summary>The method that attributes the loss to the subjects.</summary>
    public Attribution Attribution => Attribution.Create(Subjects, File.Scenario);

    /// <summary>The number of seeds in the plan so far.</summary>
    public int Seeds => Plan.Select(trial => trial.Seed).Distinct().Count();

    /// <summary>Returns outcomes with the accuracy that the study measures.</summary>
    public IReadOnlyList<Outcome> Measure(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Measured(File.Scenario.Study.Measure.LastEpochs))];

    /// <summary>Plans the trials for a number of seeds.</summary>
    public IReadOnlyList<Trial> Planned(int seeds)
    {
        IReadOnlyList<Trial> trials = StudyPlan.Create(Subjects, seeds, Attribution);
        if (Tuning is null)
            return trials;
        return [.. trials.Select(trial => trial with { Setting = Tuning.SettingFor(trial.Hardware) })];
    }

    /// <summary>
    /// The study with the settings that its tuning has chosen; the same study where nothing is chosen.
    /// </summary>
    public Study With(IReadOnlyDictionary<string, TrialSetting>? chosen)
    {
        if (Tuning is null || chosen is null)
            return this;
        Study tuned = this with { Tuning = Tuning with { Chosen = chosen } };
        return tuned with { Plan = tuned.Planned(Seeds) };
    }

    /// <summary>The parts that a trial runs with: those of its setting, if it has one.</summary>
    public Rig RigFor(Trial trial)
    {
        if (trial.Setting is null || Tuning is null)
            return Rig;
        return Tuning.RigOf(trial.Setting) with
        {
            Threads = Rig.Threads,
            Device = Rig.Device,
            ExactDevices = Rig.ExactDevices,
        };
    }

    /// <summary>
    /// The study with the options that were chosen for its complete hardware in place of the scenario's, for
    /// descriptions.
    /// </summary>
    public Study AsTuned()
    {
        if (Tuning?.SettingFor(StudyPlan.All) is not { } setting)
            return this;
        TuningSetting chosen = Tuning.Find(setting);
        return this with { File = chosen.File, Rig = chosen.Rig };
    }

    /// <summary>
    /// Binds and plans a study. Throws <see cref="InputException"/> with all problems of the first step that finds
    /// some.
    /// </summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="catalog">The loaded plugins, which offer the parts.</param>
    /// <param name="patience">How long parts may take to answer; as usual unless given.</param>
    /// <param name="need">What the command asks of the imperfections.</param>
    public static Study Bind(
        ScenarioFile file,
        PluginCatalog catalog,
        TimeLimits? patience = null,
        SubjectNeed need = SubjectNeed.Ranking
    )
    {
        Rig rig = RigBinder.Bind(file, catalog, patience, dials => RankingSubjects.Resolve(file, dials, need));
        RankingSubjects? known = rig.Dials.AwaitsLayers ? null : ResolveSubjects(file, rig, need, patience);
        if (Backend.IsLoading)
            RigCheck.ReadData(file, rig, patience);
        Backend.Start();
        rig = LayeredRig.Bind(file, rig, patience, need);
        RankingSubjects subjects = known ?? ResolveSubjects(file, rig, need, patience);
        rig = RigReference.Place(file, rig, patience);
        file = file with { Scenario = rig.Scenario };
        RigFindings findings = RigCheck.Run(file, rig, patience, need);
        if (need == SubjectNeed.RankingIfHeld)
            subjects = ForLayers(file, rig, subjects, findings);
        if (need == SubjectNeed.IfAny && findings.Network is { IsDigital: true })
            subjects = RankingSubjects.Nothing(rig.Dials);
        var study = new Study
        {
            File = file,
            Plugins = catalog,
            Rig = rig,
            Subjects = subjects,
            Plan = [],
            Energy = findings.Energy,
            Network = findings.Network,
        };
        study = study with { Tuning = TuningBinder.Bind(study, patience) };
        int seeds = study.Attribution.Sequential ? SequentialStopping.After[0] : Repetitions(file.Scenario.Study);
        return study with { Plan = study.Planned(seeds) };
    }

    /// <summary>
    /// The subjects where a study may be a reference: none if no layer is in the memory. For other networks a list
    /// without an imperfection is refused.
    /// </summary>
    private static RankingSubjects ForLayers(ScenarioFile file, Rig rig, RankingSubjects subjects, RigFindings findings)
    {
        if (findings.Network is { IsDigital: true })
            return RankingSubjects.Nothing(rig.Dials);
        if (subjects.Names.Count > 0)
            return subjects;
        return RankingSubjects.Resolve(file, rig.Dials);
    }

    /// <summary>
    /// The number of seeds of a study; with folds, one for each fold of each repetition. A reference of studies with
    /// <c>seeds: auto</c> has the greatest number that these may take.
    /// </summary>
    private static int Repetitions(StudyChoice choice)
    {
        if (choice.Seeds == StudyChoice.Auto)
            return SequentialStopping.After[^1];
        if (choice.Folds == StudyChoice.Published)
            return choice.Seeds;
        return choice.Folds * choice.Seeds;
    }

    /// <summary>
    /// The subjects that the study ranks. Where the memory cannot be trained as the scenario asks, this is reported
    /// before problems with its imperfections, because another memory was probably meant.
    /// </summary>
    private static RankingSubjects ResolveSubjects(ScenarioFile file, Rig rig, SubjectNeed need, TimeLimits? patience)
    {
        try
        {
            return RankingSubjects.Resolve(file, rig.Dials, need);
        }
        catch (InputException wrong)
        {
            Backend.Start();
            throw new InputException([.. RigCheck.Pulses(file, rig, patience), .. wrong.Problems]);
        }
    }

    /// <summary>
    /// The scenario with every default stated and every path absolute: everything on which a trial depends besides the
    /// plugins.
    /// </summary>
    public Node Resolved()
    {
        Scenario scenario = File.Scenario;
        Node whole = Binder.ToNode(
            scenario with
            {
                Memory = Resolved(scenario.Memory, Rig.Memory),
                Cell = Resolved(scenario.Cell, Rig.Cell),
                Sense = Resolved(scenario.Sense, Rig.Sense),
                Network = Resolved(scenario.Network, Rig.Network),
                Dataset = Resolved(scenario.Dataset, Rig.Dataset),
                Precision = scenario.Precision with
                {
                    Layers = scenario.Precision.Layers.ToDictionary(layer => layer.Key, Resolved),
                },
                Study = scenario.Study with
                {
                    Rank = scenario.Study.Rank with { Imperfections = Subjects.Names, Errors = Attribution.Errors },
                    Tolerance = Subjects.Tolerance,
                },
            }
        );
        // Where trials run is no part of what they are.
        if (whole is Mapping map)
            return map with { Entries = [.. map.Entries.Where(IsNoExecutor)] };
        return whole;

        static bool IsNoExecutor(Entry entry) => entry.Key != "executor";
    }

    private LayerChoice Resolved(KeyValuePair<string, LayerChoice> layer)
    {
        if (!Rig.ByLayer.TryGetValue(layer.Key, out Hardware? own))
            return layer.Value;
        return layer.Value with
        {
            Memory = layer.Value.Memory is { } memory ? Resolved(memory, own.Memory) : null,
            Cell = layer.Value.Cell is { } cell ? Resolved(cell, own.Cell) : null,
            Sense = layer.Value.Sense is { } sense ? Resolved(sense, own.Sense) : null,
        };
    }

    private static PartChoice Resolved<T>(PartChoice choice, BoundPart<T> piece)
        where T : class => choice with { Options = Binder.ToNode(piece.Options) };
}
