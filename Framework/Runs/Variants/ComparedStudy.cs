using Modular.Loading;
using Modular.Scenarios;
using Modular.Statistics;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Runs.Variants;

/// <summary>A study in a comparison, with everything that is compared.</summary>
internal sealed record ComparedStudy
{
    public required string Name { get; init; }

    /// <summary>The value of the study on each axis; empty for studies that were run one by one.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required RunFolder Folder { get; init; }
    public required Ranking Ranking { get; init; }
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>The results of the tuning's settings, by hardware; empty where nothing was tuned.</summary>
    public IReadOnlyList<TunedHardware> Tuned { get; init; } = [];

    /// <summary>What the study spent on tuning; null where it tuned nothing.</summary>
    public TuningBudget? Budget { get; init; }

    /// <summary>The factors of the study, for controlled contrasts; null where they are unknown.</summary>
    public StudyFactors? Factors { get; init; }

    /// <summary>
    /// What two studies must have in common before their accuracies are subtracted; null where it is unknown.
    /// </summary>
    public ComparisonBasis? Basis { get; init; }

    /// <summary>The memory, cell, sense and precision, for readers; empty where they are unknown.</summary>
    public StudyHardware Hardware { get; init; } = new();

    /// <summary>
    /// Whether the complete hardware has no imperfection, so that the study is a reference for the others.
    /// </summary>
    public bool IsReference { get; init; }

    /// <summary>
    /// The margin of the study: points of accuracy that do not matter; null where none was asked for.
    /// </summary>
    public double? Margin { get; init; }

    /// <summary>The time between writing and reading of the devices.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>
    /// The text of the scenario without name, description and age, so that studies that differ only in age have the
    /// same; null where it is unknown.
    /// </summary>
    public string? Ageless { get; init; }

    /// <summary>The libraries of the program and the plugins that ran the study; unknown ones are left out.</summary>
    public IReadOnlyList<HostAssembly> Builds { get; init; } = [];

    /// <summary>
    /// Reads a study from its folder alone, so that its parts need not be installed. Throws
    /// <see cref="InputException"/> where the folder has no run that can be read.
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

    /// <summary>The imperfection that is first in the ranking; null where nothing is ranked.</summary>
    public RankedSubject? First => Ranking.Subjects.FirstOrDefault();

    /// <summary>The accuracy on a hardware, percent, over seeds.</summary>
    public Interval Accuracy(string hardware) => Interval.FromSamples([.. BySeed(hardware).Values]);

    /// <summary>Accuracy of ideal hardware minus that of the complete hardware, points, by seed.</summary>
    public IReadOnlyDictionary<int, double> LossBySeed =>
        Paired.Difference(BySeed(StudyPlan.Ideal), BySeed(StudyPlan.All));

    /// <summary>
    /// What the complete hardware loses against ideal hardware of the same study, points, over seeds.
    /// </summary>
    public Interval Loss => Interval.FromSamples([.. LossBySeed.Values]);

    /// <summary>The points by which this study is better than another on a hardware, one value for each seed.</summary>
    public IReadOnlyCollection<double> Better(ComparedStudy than, string hardware) =>
        [.. Paired.Difference(BySeed(hardware), than.BySeed(hardware)).Values];

    /// <summary>
    /// The share of the weights that the complete hardware reads wrong, over all seeds together; null where it was not
    /// counted.
    /// </summary>
    public double? WeightErrors =>
        ReadErrors.Combine(Complete.Select(outcome => outcome.Errors).OfType<ReadErrors>())?.Rate;

    /// <summary>
    /// The energy of writing the complete hardware, joules, mean over seeds; null where the memory gives none.
    /// </summary>
    public double? Joules => Complete.Average(outcome => outcome.Wear?.Joules);

    /// <summary>
    /// The number of pulses for a device of the complete hardware, mean over devices and seeds; null where the memory
    /// does not count them.
    /// </summary>
    public double? Pulses => Complete.Average(outcome => outcome.Wear?.Pulses?.Mean);

    /// <summary>
    /// The used share of the endurance of the device with the most cycles, over all seeds; null where the memory gives
    /// no endurance.
    /// </summary>
    public double? EnduranceUsed => Complete.Max(outcome => outcome.Wear?.EnduranceUsed);

    /// <summary>The energy of one inference, joules, mean over seeds; null where the sense gives none.</summary>
    public double? InferenceJoules => Complete.Average(outcome => outcome.Inference?.Joules);

    /// <summary>The source of the energies of writing; null where the memory gives none.</summary>
    public string? JoulesSource =>
        Complete.Select(outcome => outcome.Wear?.JoulesSource).FirstOrDefault(source => source is not null);

    /// <summary>The source of the endurance; null where the memory gives none.</summary>
    public string? EnduranceSource =>
        Complete.Select(outcome => outcome.Wear?.EnduranceSource).FirstOrDefault(source => source is not null);

    /// <summary>The source of the energies of an inference; null where the sense gives none.</summary>
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

    /// <summary>The accuracy on a hardware by seed, percent.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string hardware) =>
        new Accuracies(Outcomes.Where(outcome => Is(outcome, hardware)), Ranking.How.Folds).BySeed(hardware);
}
