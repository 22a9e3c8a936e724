namespace Modular.Trials;

/// <summary>The accuracies of the trials that were done, by hardware and seed, percent.</summary>
internal sealed class Accuracies(IEnumerable<Outcome> outcomes)
{
    private static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();

    private readonly Dictionary<string, IReadOnlyDictionary<int, double>> known = outcomes
        .Where(outcome => outcome.Done)
        .GroupBy(outcome => outcome.Hardware)
        .ToDictionary(
            same => same.Key,
            same =>
                (IReadOnlyDictionary<int, double>)
                    same.ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value)
        );

    /// <summary>By seed.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string? hardware) =>
        hardware is not null && known.TryGetValue(hardware, out var bySeed) ? bySeed : Nothing;

    /// <summary>The seeds in which all of some hardware was done, in order.</summary>
    public IEnumerable<int> Seeds(IReadOnlyList<string> hardware) =>
        BySeed(hardware[0]).Keys.Where(seed => hardware.All(one => BySeed(one).ContainsKey(seed))).Order();
}
