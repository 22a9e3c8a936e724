using Modular.Statistics;
using Modular.Trials;

namespace Modular.Studies;

/// <summary>Within one seed: all but an imperfection against all, on the same test samples.</summary>
internal sealed record SeedTest(string Imperfection, int Seed, McNemar Test)
{
    /// <summary>
    /// Where both trials are done and say which samples they got right; none for methods that leave nothing out.
    /// </summary>
    public static IReadOnlyList<SeedTest> RunAll(Attribution how, IEnumerable<Outcome> outcomes)
    {
        ILookup<(string, int), bool[]> right = outcomes
            .Where(outcome => outcome.Correct is not null)
            .ToLookup(outcome => (outcome.Hardware, outcome.Seed), outcome => outcome.Correct!.Flags);
        return
        [
            .. from name in how.Names
            from without in right.Where(one => one.Key.Item1 == how.Without(name)).OrderBy(one => one.Key.Item2)
            let all = right[(StudyPlan.All, without.Key.Item2)].FirstOrDefault()
            where all is not null && all.Length == without.First().Length
            select new SeedTest(name, without.Key.Item2, McNemar.Compare(without.First(), all)),
        ];
    }
}
