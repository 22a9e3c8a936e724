using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// What one kind of hardware read wrong, how it wore and what it paid, over the seeds that were done. What no trial
/// says is null.
/// </summary>
internal sealed record HardwareCost
{
    public required string Hardware { get; init; }

    /// <summary>The weights that read otherwise than they were written, all seeds together.</summary>
    public ReadErrors? Errors { get; init; }

    /// <summary>How pulses are spread over devices; null where no memory counts them.</summary>
    public CountSummary? Pulses { get; init; }

    /// <summary>How SETs are spread over devices; null where no memory counts them.</summary>
    public CountSummary? Sets { get; init; }

    /// <summary>The energy of writing, joules, mean over seeds.</summary>
    public AssessedValue? WritingEnergy { get; init; }

    /// <summary>
    /// The operations of writing, counts as means over seeds; empty where no memory tells them apart.
    /// </summary>
    public IReadOnlyList<WriteEnergy> Writes { get; init; } = [];

    /// <summary>The share of its endurance that the most worn device of all seeds has used.</summary>
    public AssessedValue? EnduranceUsed { get; init; }

    /// <summary>The energy of one inference, joules, mean over seeds.</summary>
    public AssessedValue? InferenceEnergy { get; init; }

    /// <summary>The costs of all hardware, but not of the hardware that only tolerances need.</summary>
    public static IReadOnlyList<HardwareCost> ForAll(IEnumerable<Outcome> outcomes) =>
        [
            .. outcomes
                .Where(outcome => outcome.Done && !TolerancePlan.IsForTolerance(outcome.Hardware))
                .GroupBy(outcome => outcome.Hardware)
                .Select(seeds => SumUp(seeds.Key, [.. seeds])),
        ];

    private static HardwareCost SumUp(string hardware, IReadOnlyList<Outcome> seeds)
    {
        DeviceWear[] wear = [.. seeds.Select(outcome => outcome.Wear).OfType<DeviceWear>()];
        InferenceCost[] inferences = [.. seeds.Select(outcome => outcome.Inference).OfType<InferenceCost>()];
        ReadErrors[] errors = [.. seeds.Select(outcome => outcome.Errors).OfType<ReadErrors>()];
        IEnumerable<IReadOnlyList<WriteEnergy>> writes = wear.Select(one => one.Writes)
            .OfType<IReadOnlyList<WriteEnergy>>();
        CountSummary? pulses = CountSummary.FromSeeds(wear.Select(one => one.Pulses));
        CountSummary? sets = CountSummary.FromSeeds(wear.Select(one => one.Sets));
        double? written = wear.Average(one => one.Joules);
        double? worn = wear.Max(one => one.EnduranceUsed);
        double? inferred = inferences.Average(one => one.Joules);
        return new HardwareCost
        {
            Hardware = hardware,
            Errors = ReadErrors.Combine(errors),
            Pulses = pulses,
            Sets = sets,
            WritingEnergy = Assess(written, wear.Select(one => one.JoulesSource)),
            Writes = MeanWrites([.. writes]),
            EnduranceUsed = Assess(worn, wear.Select(one => one.EnduranceSource)),
            InferenceEnergy = Assess(inferred, inferences.Select(one => one.Source)),
        };
    }

    private static IReadOnlyList<WriteEnergy> MeanWrites(IReadOnlyList<IReadOnlyList<WriteEnergy>> seeds) =>
        [
            .. seeds
                .SelectMany(seed => seed)
                .GroupBy(write => write with { Count = 0 })
                .Select(same => same.Key with { Count = same.Sum(write => write.Count) / seeds.Count }),
        ];

    private static AssessedValue? Assess(double? value, IEnumerable<string?> sources)
    {
        if (value is double known)
            return new AssessedValue(known, sources.Any(DocCommentFacts.IsAssumed));
        return null;
    }
}
