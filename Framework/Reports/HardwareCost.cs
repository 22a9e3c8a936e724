using Modular.Studies.Tolerances;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// The read errors, the wear and the energy of one kind of hardware, over the finished seeds. A value that no trial has
/// is null.
/// </summary>
internal sealed record HardwareCost
{
    public required string Hardware { get; init; }

    /// <summary>The weights that are read otherwise than written, over all seeds together.</summary>
    public ReadErrors? Errors { get; init; }

    /// <summary>How the pulses are distributed over devices; null where no memory counts them.</summary>
    public CountSummary? Pulses { get; init; }

    /// <summary>How SET operations are distributed over devices; null where no memory counts them.</summary>
    public CountSummary? Sets { get; init; }

    /// <summary>The energy of writing, joules, mean over seeds.</summary>
    public AssessedValue? WritingEnergy { get; init; }

    /// <summary>
    /// The write operations, with counts as means over seeds; empty where no memory distinguishes them.
    /// </summary>
    public IReadOnlyList<WriteEnergy> Writes { get; init; } = [];

    /// <summary>The used share of the endurance of the most worn device, over all seeds; 1 is all of it.</summary>
    public AssessedValue? EnduranceUsed { get; init; }

    /// <summary>The energy of one inference, joules, mean over seeds.</summary>
    public AssessedValue? InferenceEnergy { get; init; }

    /// <summary>Computes the costs of all hardware, except that which only tolerances need.</summary>
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
            Writes = MeanWrites(wear),
            EnduranceUsed = Assess(worn, wear.Select(one => one.EnduranceSource)),
            InferenceEnergy = Assess(inferred, inferences.Select(one => one.Source)),
        };
    }

    private static IReadOnlyList<WriteEnergy> MeanWrites(IEnumerable<DeviceWear> wear)
    {
        IReadOnlyList<WriteEnergy>[] seeds = [.. wear.Select(one => one.Writes).OfType<IReadOnlyList<WriteEnergy>>()];
        return
        [
            .. seeds
                .SelectMany(seed => seed)
                .GroupBy(write => write with { Count = 0 })
                .Select(same => same.Key with { Count = same.Sum(write => write.Count) / seeds.Length }),
        ];
    }

    private static AssessedValue? Assess(double? value, IEnumerable<string?> sources)
    {
        if (value is double known)
            return new AssessedValue(known, sources.Any(DocCommentFacts.IsAssumed));
        return null;
    }
}
