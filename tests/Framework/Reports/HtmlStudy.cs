using Modular.Contracts;
using Modular.Energies;
using Modular.Loading;
using Modular.Reports;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Framework.Tests;

/// <summary>Studies to report on, with outcomes that no network had to be trained for.</summary>
internal sealed record HtmlStudy
{
    public string Description { get; init; } = "Three clouds.";
    public int Seeds { get; init; } = 3;
    public int Epochs { get; init; } = 4;
    public RankMethod Method { get; init; } = RankMethod.LeaveOneOut;
    public ErrorModel Errors { get; init; } = ErrorModel.Paired;
    public TrainingMode Mode { get; init; } = TrainingMode.InPlace;
    public IReadOnlyList<Imperfection> Imperfections { get; init; } =
    [Flaw("rtn"), Flaw("pink-noise"), Flaw("d2d-r0", "device-to-device") with { Acts = Moment.Write }];
    public object Options { get; init; } = new HtmlParts.Some();
    public IReadOnlyDictionary<string, double> Strengths { get; init; } = new Dictionary<string, double>();

    public ToleranceChoice? Tolerance { get; init; }

    /// <summary>The energy of an inference; not counted unless given.</summary>
    public InferenceEnergy? Energy { get; init; }

    /// <summary>What is ranked; every subject unless given.</summary>
    public IReadOnlyList<string>? Ranked { get; init; }

    /// <summary>Turns the outcome of a trial into another one, or into none.</summary>
    public Func<Outcome, Outcome?> Fate { get; init; } = outcome => outcome;

    public static Imperfection Flaw(string name, string? group = null, string source = "doi:10.1/x") =>
        new()
        {
            Name = name,
            Summary = $"What {name} does.",
            Acts = Moment.Read,
            Group = group,
            Typical = new Quantity
            {
                Name = $"sigma of {name}",
                Value = 0.25,
                Unit = "ohm",
                Source = source,
            },
        };

    public StudyReport Report()
    {
        Study study = Study();
        Outcome[] outcomes =
        [
            .. study.Plan.Select(trial => Fate(Outcome(trial, study.Subjects.Names))).OfType<Outcome>(),
        ];
        TrialTime[] times =
        [
            .. outcomes.Select(outcome => new TrialTime
            {
                Trial = outcome.Trial,
                Started = DateTimeOffset.UnixEpoch,
                Seconds = 1.25 + outcome.Seed,
                Machine = "m<1>",
                PeakMemory = 1,
            }),
        ];
        var run = new RunRecord
        {
            Times = times,
            Provenance = Provenance.Write(study, RunPlan.Create(study, []), times),
        };
        return StudyReport.Write(StudyResults.Compute(study, outcomes), run);
    }

    private Study Study()
    {
        var parts = new HtmlParts(Imperfections);
        PartChoice Use(string name) => new() { Use = name };
        var scenario = new Scenario
        {
            Name = "small",
            Description = Description,
            Memory = Use("odd-memory"),
            Cell = Use("odd-cell"),
            Sense = Use("odd-sense"),
            Network = Use("odd-network"),
            Dataset = Use("odd-dataset"),
            Training = new TrainingChoice
            {
                Mode = Mode,
                Epochs = Epochs,
                Rate = 8,
            },
            Study = new StudyChoice
            {
                Seeds = Seeds,
                Strengths = Strengths,
                Tolerance = Tolerance,
                Rank = new RankChoice
                {
                    Imperfections = Ranked,
                    Method = Method,
                    Errors = Errors,
                },
            },
        };
        var rig = new Rig
        {
            Scenario = scenario,
            Memory = parts.Piece<IMemory>("memory", "odd-memory", Options),
            Cell = parts.Piece<ICell>("cell", "odd-cell", new HtmlParts.None()),
            Sense = parts.Piece<ISense>("sense", "odd-sense", new HtmlParts.None()),
            Network = parts.Piece<INetwork>("network", "odd-network", new HtmlParts.None()),
            Dataset = parts.Piece<IDataset>("dataset", "odd-dataset", new HtmlParts.None()),
            Dials = new RigDials(Imperfections, []),
            Facts = new RigFacts
            {
                Range = parts.Range,
                Devices = parts.Devices,
                Holds = parts.Holds,
                Shape = parts.Shape,
            },
        };
        var file = new ScenarioFile
        {
            Path = "small.yaml",
            Tree = Mapping.Empty("small.yaml(1,1)"),
            Scenario = scenario,
        };
        RankingSubjects subjects = RankingSubjects.Resolve(file, rig.Dials);
        var study = new Study
        {
            File = file,
            Plugins = PluginCatalog.Load([]),
            Rig = rig,
            Subjects = subjects,
            Energy = Energy,
            Plan = [],
        };
        return study with { Plan = study.Planned(Seeds) };
    }

    /// <summary>
    /// Ideal reaches 97 %, every imperfection takes a little more than the one before it, every seed is a little worse.
    /// </summary>
    private Outcome Outcome(Trial trial, IReadOnlyList<string> subjects)
    {
        double Cost(string name) => 0.37 * (1 + subjects.ToList().IndexOf(name));
        string Subject(string dial) => Imperfections.Single(one => one.Name == dial).Group ?? dial;
        string[] words = trial.Hardware.Split('/', 2);
        double cost = words[0] switch
        {
            "ideal" => 0,
            "only" => Cost(words[1]),
            "subset" => words[1].Split('+').Sum(Cost),
            "without" => subjects.Sum(Cost) - 1.2 * Cost(words[1]),
            "tolerance" => trial.Strengths.Sum(dial => Cost(Subject(dial.Key)) * dial.Value),
            _ => subjects.Sum(Cost),
        };
        double accuracy = Math.Max(0, 97 - cost - 0.1234567 * trial.Seed * (1 + cost));
        bool curve = Mode == TrainingMode.InPlace || words[0] == "ideal";
        EpochOutcome[] epochs =
        [
            .. Enumerable
                .Range(1, Epochs)
                .Select(epoch => new EpochOutcome(
                    epoch,
                    1.0 / epoch,
                    accuracy * (1 - 0.2 / (epoch * epoch)) * 1 / (1 - 0.2 / (Epochs * Epochs))
                )),
        ];
        return Trials.Outcome.ForTrial(trial) with { Accuracy = accuracy, Epochs = curve ? epochs : [epochs[^1]] };
    }
}
