using Modular.Loading;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>A study among others, as far as it can be compared.</summary>
internal sealed record ComparedStudy
{
    public required string Name { get; init; }

    /// <summary>Its value on each axis; nothing for studies that were run one by one.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required RunFolder Folder { get; init; }
    public required Ranking Ranking { get; init; }
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>What the settings of its tuning reached, by hardware; empty where nothing was tuned.</summary>
    public IReadOnlyList<TunedHardware> Tuned { get; init; } = [];

    /// <summary>What it spent on tuning; null where it tuned nothing.</summary>
    public TuningBudget? Budget { get; init; }

    /// <summary>What it is about, for controlled contrasts; null where it is unknown.</summary>
    public StudyFactors? Factors { get; init; }

    /// <summary>
    /// What it must share with a study that its accuracy is subtracted from; null where it is unknown.
    /// </summary>
    public ComparisonBasis? Basis { get; init; }

    /// <summary>The memory, cell, sense and precision, for readers; empty where they are unknown.</summary>
    public StudyHardware Hardware { get; init; } = new();

    /// <summary>Whether its complete hardware has no imperfection: it is a reference for the others.</summary>
    public bool IsReference { get; init; }

    /// <summary>The points of accuracy that do not matter to it; null where none was asked for.</summary>
    public double? Margin { get; init; }

    /// <summary>How old its devices are when they are read.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>
    /// Its scenario but for name, description and age: the same text for studies that only an age sets apart; null
    /// where it is unknown.
    /// </summary>
    public string? Ageless { get; init; }

    /// <summary>
    /// The libraries of the program and the plugins that ran it; those that are not known are left out.
    /// </summary>
    public IReadOnlyList<HostAssembly> Builds { get; init; } = [];

    /// <summary>
    /// A study that was run before, from its folder alone: its parts need not be there any more. Throws
    /// <see cref="InputException"/> where the folder holds no run that can be read.
    /// </summary>
    public static ComparedStudy FromRun(VariantEntry entry, RunFolder folder)
    {
        StoredRun run = StoredRun.Read(folder);
        run.File.Problems.ThrowIfAny();
        Scenario scenario = run.File.Scenario;
        IReadOnlyList<Outcome> outcomes = run.Outcomes;
        Ranking ranking = Ranking.Compute(run.Attribution, outcomes);
        return new ComparedStudy
        {
            Name = entry.Name,
            Settings = entry.Settings,
            Folder = folder,
            Outcomes = outcomes,
            Ranking = ranking,
            Tuned = run.Tuned,
            Budget = TuningBudget.Read(run.Plan, scenario),
            Factors = StudyFactors.Read(run.Plan, scenario),
            Basis = ComparisonBasis.Read(run.Plan, scenario),
            Hardware = StudyHardware.Read(scenario),
            IsReference = IsWithoutImperfection(run.Plan),
            Margin = scenario.Study.Margin,
            Age = scenario.Conditions.Age,
            Ageless = TextWithoutAge(run.Plan, scenario),
            Builds = LibrariesOf(run.Plan),
        };
    }

    /// <summary>The imperfection that stands first in the ranking; null where nothing is ranked.</summary>
    public RankedSubject? First => Ranking.Subjects.FirstOrDefault();

    /// <summary>Accuracy on this hardware, percent, over seeds.</summary>
    public Interval Accuracy(string hardware) => Interval.FromSamples([.. BySeed(hardware).Values]);

    /// <summary>Accuracy of ideal hardware minus that of the complete hardware, points, by seed.</summary>
    public IReadOnlyDictionary<int, double> LossBySeed =>
        Paired.Difference(BySeed(StudyPlan.Ideal), BySeed(StudyPlan.All));

    /// <summary>What the complete hardware loses against the study's own ideal hardware, points, over seeds.</summary>
    public Interval Loss => Interval.FromSamples([.. LossBySeed.Values]);

    /// <summary>Points by which this study is better than another on this hardware, seed by seed.</summary>
    public IReadOnlyCollection<double> Better(ComparedStudy than, string hardware) =>
        [.. Paired.Difference(BySeed(hardware), than.BySeed(hardware)).Values];

    /// <summary>
    /// Share of the weights that the complete hardware reads wrong, all seeds together; null where it was not counted.
    /// </summary>
    public double? WeightErrors =>
        ReadErrors.Combine(Complete.Select(outcome => outcome.Errors).OfType<ReadErrors>())?.Rate;

    /// <summary>
    /// Energy of writing the complete hardware, joules, mean over seeds; null where the memory gives none.
    /// </summary>
    public double? Joules => Complete.Average(outcome => outcome.Wear?.Joules);

    /// <summary>
    /// Pulses of a device of the complete hardware, mean over devices and seeds; null where the memory does not count
    /// them.
    /// </summary>
    public double? Pulses => Complete.Average(outcome => outcome.Wear?.Pulses?.Mean);

    /// <summary>
    /// Share of its cycles that the device with most has used, of all seeds; null where the memory does not say what a
    /// device stands.
    /// </summary>
    public double? EnduranceUsed => Complete.Max(outcome => outcome.Wear?.EnduranceUsed);

    /// <summary>Energy of one inference, joules; null where the sense gives none.</summary>
    public double? InferenceJoules => Complete.Average(outcome => outcome.Inference?.Joules);

    /// <summary>Where the energies of writing come from; null where the memory gives none.</summary>
    public string? JoulesSource =>
        Complete.Select(outcome => outcome.Wear?.JoulesSource).FirstOrDefault(source => source is not null);

    /// <summary>Where it comes from what a device stands; null where the memory does not say.</summary>
    public string? EnduranceSource =>
        Complete.Select(outcome => outcome.Wear?.EnduranceSource).FirstOrDefault(source => source is not null);

    /// <summary>Where the energies of an inference come from; null where the sense gives none.</summary>
    public string? InferenceSource =>
        Complete.Select(outcome => outcome.Inference?.Source).FirstOrDefault(source => source is not null);

    private static bool IsWithoutImperfection(RunPlan plan) =>
        plan
            .Trials.Where(trial => trial.Hardware == StudyPlan.All || trial.Also.Contains(StudyPlan.All))
            .All(trial => trial.Strengths.Values.All(strength => strength == 0));

    private static string TextWithoutAge(RunPlan plan, Scenario scenario)
    {
        Scenario ageless = scenario with
        {
            Name = "",
            Description = "",
            Conditions = scenario.Conditions with { Age = TimeSpan.Zero },
        };
        return YamlText.Write(new FileContents(plan).Replace(Binder.ToNode(ageless), ""));
    }

    private static IReadOnlyList<HostAssembly> LibrariesOf(RunPlan plan) =>
        [
            .. plan.Program ?? [],
            .. plan
                .Parts.Select(part => new HostAssembly(part.Plugin, part.Version, part.Sha256))
                .DistinctBy(plugin => plugin.Name),
        ];

    private IEnumerable<Outcome> Complete => Outcomes.Where(outcome => outcome.Done && Is(outcome, StudyPlan.All));

    private static bool Is(Outcome outcome, string hardware) =>
        outcome.Hardware == hardware || outcome.Also.Contains(hardware);

    /// <summary>Accuracy on this hardware by seed, percent.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string hardware) =>
        new Accuracies(Outcomes.Where(outcome => Is(outcome, hardware)), Ranking.How.Folds).BySeed(hardware);
}
