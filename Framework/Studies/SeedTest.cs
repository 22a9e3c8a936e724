using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>
/// McNemar's test within one seed: the hardware without one imperfection against that with all, on the same test
/// samples.
/// </summary>
internal sealed record SeedTest(string Imperfection, int Seed, McNemar Test)
{
    /// <summary>
    /// Tests each imperfection and seed where both trials are done and record which samples they get right; empty for
    /// methods that leave nothing out.
    /// </summary>
    public static IReadOnlyList<SeedTest> RunAll(Attribution how, IEnumerable<Outcome> outcomes)
    {
        Outcome[] known = [.. outcomes.Where(outcome => outcome.Correct is not null)];
        IReadOnlyDictionary<int, bool[]> all = RightBySeed(StudyPlan.All, known);
        var tests = new List<SeedTest>();
        foreach (string name in how.Names)
        foreach ((int seed, bool[] without) in RightBySeed(how.Without(name), known).OrderBy(one => one.Key))
            if (all.TryGetValue(seed, out bool[]? with) && with.Length == without.Length)
                tests.Add(new SeedTest(name, seed, McNemar.Compare(without, with)));
        return tests;
    }

    /// <summary>Whether each test sample is right, by seed of a hardware.</summary>
    private static Dictionary<int, bool[]> RightBySeed(string? hardware, IEnumerable<Outcome> outcomes) =>
        outcomes
            .Where(outcome => outcome.Hardware == hardware || outcome.Also.Contains(hardware ?? ""))
            .DistinctBy(outcome => outcome.Seed)
            .ToDictionary(outcome => outcome.Seed, outcome => outcome.Correct!.Flags);
}
