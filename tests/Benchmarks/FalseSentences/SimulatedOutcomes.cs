using Modular.Contracts;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Benchmarks.FalseSentences;

/// <summary>
/// Outcomes of the trials of a study with known effects: a pure function of the setting and a number.
/// </summary>
internal sealed class SimulatedOutcomes
{
    private const double IdealAccuracy = 95;
    private const double AllAccuracy = 85;

    private readonly StudySetting setting;
    private readonly RandomStream random;

    /// <param name="setting">The true effects.</param>
    /// <param name="draw">The number of the simulated study.</param>
    public SimulatedOutcomes(StudySetting setting, int draw)
    {
        this.setting = setting;
        random = new RandomStream((ulong)draw);
    }

    /// <summary>The outcomes of some trials; a hardware has the same outcome under every name.</summary>
    public IReadOnlyList<Outcome> Draw(IReadOnlyList<Trial> plan)
    {
        string[] hardware = [.. plan.Select(trial => trial.Hardware).Distinct()];
        return [.. plan.Select(trial => Outcome(trial, Array.IndexOf(hardware, trial.Hardware)))];
    }

    private Outcome Outcome(Trial trial, int place)
    {
        double[] own = new double[setting.Epochs];
        random.Normal(trial.Seed, 1000L * (place + 1), own);
        double[] shared = new double[1];
        random.Normal(trial.Seed, 0, shared);
        double deviation = 0;
        var epochs = new List<EpochOutcome>();
        for (int epoch = 1; epoch <= setting.Epochs; epoch++)
        {
            double fresh = epoch == 1 ? 1 : Math.Sqrt(1 - setting.Memory * setting.Memory);
            deviation = (epoch == 1 ? 0 : setting.Memory * deviation) + fresh * own[epoch - 1];
            double accuracy = Mean(trial, epoch) + setting.Shared * shared[0] + setting.Spread * deviation;
            epochs.Add(new EpochOutcome(epoch, 1, accuracy));
        }
        return Trials.Outcome.ForTrial(trial) with { Accuracy = epochs[^1].Accuracy, Epochs = epochs };
    }

    private double Mean(Trial trial, int epoch)
    {
        string[] words = trial.Hardware.Split('/');
        return words[0] switch
        {
            StudyPlan.Ideal => IdealAccuracy,
            StudyPlan.All => AllAccuracy,
            "without" => AllAccuracy + Effect(words[1]).Buys + Effect(words[1]).Offset(epoch, setting.Epochs),
            "only" => IdealAccuracy - Effect(words[1]).Costs - Effect(words[1]).Offset(epoch, setting.Epochs),
            _ => Tolerated(words),
        };
    }

    /// <summary>
    /// The hardware "tolerance/p0/alone/0.5". Where the hardware at strength 1 or 0 is one of the ranking, the effects
    /// of the setting have to agree with the losses.
    /// </summary>
    private double Tolerated(string[] words)
    {
        int strength =
            1 + Array.FindIndex(SimulatedParts.Strengths, one => FormattableString.Invariant($"{one:R}") == words[3]);
        double start = words[2] == "alone" ? IdealAccuracy : AllAccuracy + Effect(words[1]).Buys;
        return start - setting.Losses![strength];
    }

    private TrueEffect Effect(string name) =>
        setting.Effects[int.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture)];
}
