using System.Globalization;
using Modular.Trials;

namespace Modular.Studies.Tunings;

/// <summary>
/// The results of a tuning's settings on some hardware: a pure function of the trials of the tuning and their outcomes.
/// </summary>
internal sealed record TunedHardware
{
    /// <summary>The hardware on which the settings were tried: "all" or "ideal".</summary>
    public required string Hardware { get; init; }

    /// <summary>
    /// The settings, the best mean accuracy first; of equal ones, the first of the grid. Settings that failed, or that
    /// are not done, are last.
    /// </summary>
    public required IReadOnlyList<TriedSetting> Tried { get; init; }

    /// <summary>The number of planned trials.</summary>
    public required int Planned { get; init; }

    /// <summary>The number of trials that have ended, done or failed.</summary>
    public required int Ended { get; init; }

    /// <summary>The number of seeds with which each setting is tried.</summary>
    public int Seeds => Planned / Tried.Count;

    /// <summary>
    /// The setting with the highest accuracy; null while trials are open, and where every setting failed.
    /// </summary>
    public TriedSetting? Best => Ended == Planned && Tried[0].IsWhole ? Tried[0] : null;

    /// <summary>The setting after the best; null where no other is done.</summary>
    public TriedSetting? Second => Best is not null && Tried.Count > 1 && Tried[1].IsWhole ? Tried[1] : null;

    /// <summary>
    /// The options whose best value is the least or the greatest of those tried. Options with values other than numbers
    /// are never among them.
    /// </summary>
    public IReadOnlyList<string> Edges => Best is { } best ? [.. best.Setting.Options.Keys.Where(IsAtEdge)] : [];

    /// <summary>The values of an option that were tried, rising; empty where one of them is no number.</summary>
    public IReadOnlyList<double> Values(string option)
    {
        string[] texts = [.. Tried.Select(one => one.Setting.Options[option]).Distinct()];
        double?[] numbers = [.. texts.Select(Number)];
        if (numbers.Contains(null))
            return [];
        return [.. numbers.OfType<double>().Order()];
    }

    /// <summary>
    /// Whether the best value of an option at the edge is the least of those tried, not the greatest.
    /// </summary>
    public bool IsLeast(string option) => Number(Best!.Setting.Options[option]) == Values(option)[0];

    /// <summary>Ranks the settings on each hardware that was tuned.</summary>
    public static IReadOnlyList<TunedHardware> Compute(IReadOnlyList<Trial> trials, IEnumerable<Outcome> outcomes)
    {
        Dictionary<string, Outcome> ended = outcomes.ToDictionary(outcome => outcome.Trial);
        return [.. trials.GroupBy(Tuning.TriedOn).Select(same => Compute(same.Key, [.. same], ended))];
    }

    /// <summary>The best setting of each hardware, by the name of the hardware; null while one is missing.</summary>
    public static IReadOnlyDictionary<string, TrialSetting>? Choose(IReadOnlyList<TunedHardware> tuned)
    {
        if (tuned.Any(one => one.Best is null))
            return null;
        return tuned.ToDictionary(one => one.Hardware, one => one.Best!.Setting with { IsHeldOut = false });
    }

    private static TunedHardware Compute(
        string hardware,
        IReadOnlyList<Trial> trials,
        IReadOnlyDictionary<string, Outcome> ended
    )
    {
        IEnumerable<TriedSetting> tried = trials
            .GroupBy(trial => trial.Setting!.Number)
            .Select(same => Judge([.. same], ended));
        return new TunedHardware
        {
            Hardware = hardware,
            Planned = trials.Count,
            Ended = trials.Count(trial => ended.ContainsKey(trial.Name)),
            Tried =
            [
                .. tried
                    .OrderByDescending(one => one.IsWhole)
                    .ThenByDescending(one => one.BySeed.Count == 0 ? double.NegativeInfinity : one.Accuracy.Mean)
                    .ThenBy(one => one.Setting.Number),
            ],
        };
    }

    private static TriedSetting Judge(IReadOnlyList<Trial> trials, IReadOnlyDictionary<string, Outcome> ended)
    {
        Outcome[] outcomes = [.. trials.Select(trial => ended.GetValueOrDefault(trial.Name)).OfType<Outcome>()];
        Outcome[] done = [.. outcomes.Where(outcome => outcome.Done)];
        return new TriedSetting(
            trials[0].Setting!,
            done.ToDictionary(outcome => outcome.Seed, outcome => outcome.Accuracy!.Value),
            outcomes.FirstOrDefault(outcome => !outcome.Done)?.Reason,
            done.Length == trials.Count
        );
    }

    private bool IsAtEdge(string option)
    {
        IReadOnlyList<double> values = Values(option);
        if (values.Count < 2)
            return false;
        double? best = Number(Best!.Setting.Options[option]);
        return best == values[0] || best == values[^1];
    }

    private static double? Number(string text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        return isNumber && double.IsFinite(number) ? number : null;
    }
}
