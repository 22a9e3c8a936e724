namespace Modular.Trials;

/// <summary>The accuracies of the trials that were done, by hardware and seed, percent.</summary>
internal sealed class Accuracies
{
    private static readonly IReadOnlyDictionary<int, double> Nothing = new Dictionary<int, double>();

    private readonly Dictionary<string, IReadOnlyDictionary<int, double>> known;

    /// <summary>The name under which hardware ran, by its other names.</summary>
    private readonly Dictionary<string, string> names = [];

    public Accuracies(IEnumerable<Outcome> outcomes)
    {
        Outcome[] done = [.. outcomes.Where(outcome => outcome.Done)];
        known = done.GroupBy(outcome => outcome.Hardware).ToDictionary(same => same.Key, OfSeeds);
        foreach (Outcome outcome in done)
        foreach (string other in outcome.Also)
            names[other] = outcome.Hardware;
    }

    /// <summary>The name under which the trials of some hardware ran.</summary>
    public string NameOf(string hardware)
    {
        if (known.ContainsKey(hardware))
            return hardware;
        return names.GetValueOrDefault(hardware, hardware);
    }

    /// <summary>The accuracies of some hardware by seed, percent; empty where it was not done.</summary>
    public IReadOnlyDictionary<int, double> BySeed(string? hardware) =>
        known.GetValueOrDefault(NameOf(hardware ?? ""), Nothing);

    /// <summary>The seeds, in order, in which all of some hardware was done.</summary>
    public IEnumerable<int> Seeds(IReadOnlyList<string> hardware) =>
        BySeed(hardware[0]).Keys.Where(seed => hardware.All(one => BySeed(one).ContainsKey(seed))).Order();

    private static IReadOnlyDictionary<int, double> OfSeeds(IEnumerable<Outcome> same) =>
        same.ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value);
}
