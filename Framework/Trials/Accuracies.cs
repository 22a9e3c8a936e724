using Modular.Statistics;

namespace Modular.Trials;

/// <summary>
/// The accuracies of the trials that were done, by hardware and seed, percent. With folds, a seed counts only if all of
/// this hardware was done in it. The deviations are then stretched by <see cref="OverlappingFolds"/>, so that every
/// effect has the corrected error.
/// </summary>
internal sealed class Accuracies
{
    private static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();

    private readonly Dictionary<string, IReadOnlyDictionary<int, double>> known;

    /// <summary>The name under which each hardware ran, by its other names.</summary>
    private readonly Dictionary<string, string> names = [];

    /// <param name="outcomes">The trials that were run.</param>
    /// <param name="folds">The folds of cross-validation; 0 where every seed has the published split.</param>
    public Accuracies(IEnumerable<Outcome> outcomes, int folds = 0)
    {
        Outcome[] done = [.. outcomes.Where(outcome => outcome.Done)];
        known = done.GroupBy(outcome => outcome.Hardware).ToDictionary(same => same.Key, OfSeeds);
        foreach (Outcome outcome in done)
        foreach (string other in outcome.Also)
            names[other] = outcome.Hardware;
        if (folds > 0)
            known = Stretch(known, folds);
    }

    private static Dictionary<string, IReadOnlyDictionary<int, double>> Stretch(
        Dictionary<string, IReadOnlyDictionary<int, double>> known,
        int folds
    )
    {
        bool IsWhole(int seed) => known.Values.All(one => one.ContainsKey(seed));
        return known.ToDictionary(
            one => one.Key,
            one => OverlappingFolds.Stretch(one.Value.Where(value => IsWhole(value.Key)).ToDictionary(), folds)
        );
    }

    /// <summary>The name under which the trials of a hardware ran.</summary>
    public string NameOf(string hardware)
    {
        if (known.ContainsKey(hardware))
            return hardware;
        return names.GetValueOrDefault(hardware, hardware);
    }

    /// <summary>The accuracies of a hardware by seed, percent; empty where it was not done.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string? hardware) =>
        known.GetValueOrDefault(NameOf(hardware ?? ""), Nothing);

    /// <summary>The seeds in which all of some hardware was done, rising.</summary>
    public IEnumerable<int> Seeds(IReadOnlyList<string> hardware) =>
        BySeed(hardware[0]).Keys.Where(seed => hardware.All(one => BySeed(one).ContainsKey(seed))).Order();

    private static IReadOnlyDictionary<int, double> OfSeeds(IEnumerable<Outcome> same) =>
        same.ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);
}
