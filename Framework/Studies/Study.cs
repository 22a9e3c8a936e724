using Modular.Loading;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Studies;

/// <summary>A scenario read, loaded, bound, checked and planned: everything before the first trial.</summary>
internal sealed record Study
{
    public required ScenarioFile File { get; init; }
    public required PluginCatalog Plugins { get; init; }
    public required Rig Rig { get; init; }
    public required RankingSubjects Subjects { get; init; }
    public required IReadOnlyList<Trial> Plan { get; init; }

    /// <summary>The method that shares out the loss among the subjects.</summary>
    public Attribution Attribution => Attribution.Create(Subjects, File.Scenario.Study);

    /// <summary>The number of seeds planned; where the data decide, so far.</summary>
    public int Seeds => Plan.Select(trial => trial.Seed).Distinct().Count();

    /// <summary>The plan of a number of seeds.</summary>
    public IReadOnlyList<Trial> Planned(int seeds) => StudyPlan.Create(Subjects, seeds, Attribution);

    /// <summary>
    /// Throws <see cref="InputException"/> with everything that is wrong at the first step that finds something.
    /// </summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="catalog">The loaded plugins.</param>
    /// <param name="patience">How long parts may take to answer; as usual unless given.</param>
    public static Study Bind(ScenarioFile file, PluginCatalog catalog, TimeLimits? patience = null)
    {
        Rig rig = RigBinder.Bind(file, catalog, patience);
        RankingSubjects subjects = RankingSubjects.Resolve(file, rig.Dials);
        Training.Backend.Start();
        rig = RigReference.Place(file, rig, patience);
        RigCheck.Run(file, rig, patience);
        var study = new Study
        {
            File = file,
            Plugins = catalog,
            Rig = rig,
            Subjects = subjects,
            Plan = [],
        };
        int seeds = study.Attribution.Sequential ? SequentialStopping.After[0] : file.Scenario.Study.Seeds;
        return study with { Plan = study.Planned(seeds) };
    }

    /// <summary>
    /// The scenario with every default said and every path absolute: all that a trial depends on besides the plugins.
    /// </summary>
    public Node Resolved()
    {
        Scenario scenario = File.Scenario;
        PartChoice With<T>(PartChoice choice, BoundPart<T> piece)
            where T : class => choice with { Options = Binder.ToNode(piece.Options) };
        return Binder.ToNode(
            scenario with
            {
                Memory = With(scenario.Memory, Rig.Memory),
                Cell = With(scenario.Cell, Rig.Cell),
                Sense = With(scenario.Sense, Rig.Sense),
                Network = With(scenario.Network, Rig.Network),
                Dataset = With(scenario.Dataset, Rig.Dataset),
                Study = scenario.Study with
                {
                    Rank = scenario.Study.Rank with { Imperfections = Subjects.Names },
                    Tolerance = Subjects.Tolerance,
                },
            }
        );
    }
}
