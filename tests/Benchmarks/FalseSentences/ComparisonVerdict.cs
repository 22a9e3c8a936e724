using Modular.Contracts;
using Modular.Reports;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Statistics;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>Which sentences and intervals of one comparison are false, by what is true of it.</summary>
internal sealed record ComparisonVerdict
{
    private static readonly string[] Imperfections = ["a", "b", "c"];

    /// <summary>A study is said to reach most, and does not.</summary>
    public required bool Best { get; init; }

    /// <summary>An imperfection is said to stand alone at the top of a ranking, and does not.</summary>
    public required bool Rankings { get; init; }

    /// <summary>A study is said to lie within the margin of the first, and does not.</summary>
    public required bool Margin { get; init; }

    /// <summary>The interval of a difference from the first leaves out the true one.</summary>
    public required bool Intervals { get; init; }

    /// <summary>The interval of a difference as it would be if it were the only one leaves out the true one.</summary>
    public required bool SingleIntervals { get; init; }

    /// <summary>Whether any sentence is false.</summary>
    public bool Any => Best || Rankings || Margin;

    /// <summary>Simulates one comparison and judges what is said of it.</summary>
    public static ComparisonVerdict Simulate(VariantSetting setting, int draw)
    {
        var comparison = new Comparison(
            setting.Name,
            [],
            [.. setting.Differences.Select((_, i) => Study(setting, draw, i))]
        );
        GreatestTest test = GreatestTest.Compute(
            [.. comparison.Studies.Select(study => study.BySeed(StudyPlan.All))],
            comparison.Levels.Best
        );
        IReadOnlyList<JointContrast> within = comparison.AgainstFirst(StudyPlan.All, comparison.Levels.Margin);
        IReadOnlyList<JointContrast> together = comparison.AgainstFirst(StudyPlan.All, comparison.Levels.Intervals);
        bool Misses(Interval interval, double truth) => interval.Low > truth || interval.High < truth;
        bool AnyOther(Func<int, bool> isFalse) => Enumerable.Range(1, setting.Differences.Count - 1).Any(isFalse);
        return new ComparisonVerdict
        {
            Best =
                test.Open.Count == 0
                && setting.Differences.Where((_, i) => i != test.First).Max() >= setting.Differences[test.First],
            Rankings = comparison.Studies.Any(study => IsLeaderFalse(comparison, study)),
            Margin = AnyOther(i =>
                within[i - 1].IsWithin == true && Math.Abs(setting.Differences[i]) >= setting.Margin
            ),
            Intervals = AnyOther(i => Misses(together[i - 1].Difference, setting.Differences[i])),
            SingleIntervals = AnyOther(i =>
                Misses(
                    Interval.FromSamples([.. comparison.Studies[i].Better(comparison.Studies[0], StudyPlan.All)]),
                    setting.Differences[i]
                )
            ),
        };
    }

    /// <summary>All three imperfections cost the same in every study, so that none stands alone.</summary>
    private static bool IsLeaderFalse(Comparison comparison, ComparedStudy study) =>
        ComparisonFindings.Leading(comparison, study, comparison.Studies.Count) is not null;

    private static ComparedStudy Study(VariantSetting setting, int draw, int place)
    {
        var how = new Attribution { Names = Imperfections };
        var random = new RandomStream(((ulong)draw << 8) + (ulong)place);
        string[] hardware = [.. how.Versions.Select(version => version.Name)];
        var outcomes = new List<Outcome>();
        for (int seed = 0; seed < setting.Seeds; seed++)
        {
            double[] noise = new double[hardware.Length];
            random.Normal(seed, 0, noise);
            for (int i = 0; i < hardware.Length; i++)
                outcomes.Add(Outcome(setting, place, hardware[i], seed, noise[i]));
        }
        return new ComparedStudy
        {
            Name = $"v{place}",
            Settings = new Dictionary<string, string>(),
            Folder = new RunFolder("simulated"),
            Ranking = Ranking.Compute(how, outcomes),
            Outcomes = outcomes,
            Margin = setting.Margin,
        };
    }

    private static Outcome Outcome(VariantSetting setting, int place, string hardware, int seed, double noise)
    {
        double ideal = hardware == StudyPlan.Ideal ? 2 : 0;
        double others = hardware.StartsWith("without", StringComparison.Ordinal) ? 0.5 : 0;
        var trial = new Trial
        {
            Hardware = hardware,
            Seed = seed,
            Strengths = new Dictionary<string, double>(),
        };
        double accuracy = 90 + ideal + others + setting.Differences[place] + setting.Spreads[place] * noise;
        return Trials.Outcome.ForTrial(trial) with { Accuracy = accuracy };
    }
}
