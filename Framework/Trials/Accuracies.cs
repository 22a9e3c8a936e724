namespace Modular.Trials;

/// <summary>The accuracies of the trials that were done, by hardware and seed, percent.</summary>
internal sealed class Accuracies(IEnumerable<Outcome> outcomes)
{
    private static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();

    private readonly Dictionary<string, IReadOnlyDictionary<int, double>> known = outcomes
        .Where(outcome => outcome.Done)
        .GroupBy(outcome => outcome.Hardware)
        .ToDictionary(same => same.Key, OfSeeds);

    /// <summary>The accuracies of some hardware by seed, percent; empty where it was not done.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string? hardware) =>
        known.GetValueOrDefault(hardware ?? "", Nothing);

    /// <summary>The seeds, in order, in which all of some hardware was done.</summary>
    public IEnumerable<int> Seeds(IReadOnlyList<string> hardware) =>
        BySeed(hardware[0]).Keys.Where(seed => hardware.All(one => BySeed(one).ContainsKey(seed))).Order();

    private static IReadOnlyDictionary<int, double> OfSeeds(IEnumerable<Outcome> same) =>
        same.ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);
}
