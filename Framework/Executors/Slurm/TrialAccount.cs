using Modular.Runs;
using Modular.Text;
using Modular.Trials;

namespace Modular.Executors.Slurm;

/// <summary>Counts each trial's attempts without a result, and decides what the next attempt asks for.</summary>
internal sealed class TrialAccount
{
    /// <summary>The number of attempts without a result after which a trial has failed.</summary>
    public const int Attempts = 3;

    private readonly Dictionary<string, List<LostAttempt>> lost = [];

    /// <summary>Counts an attempt that left no result.</summary>
    public void Charge(LostAttempt attempt)
    {
        if (!lost.TryGetValue(attempt.Trial, out List<LostAttempt>? all))
            lost[attempt.Trial] = all = [];
        all.Add(attempt);
    }

    /// <summary>Whether a trial has had all its attempts.</summary>
    public bool IsSpent(Trial trial) => Lost(trial).Count >= Attempts;

    /// <summary>Why a trial failed, as a sentence.</summary>
    public string Failure(Trial trial)
    {
        IEnumerable<string> what = Lost(trial).Select(one => one.What).Distinct();
        string tasks = Phrases.Count(Lost(trial).Count, "task");
        return $"{trial.Name}: {tasks} of the cluster left no result of this trial; {string.Join("; ", what)}. "
            + Advice(Lost(trial)[^1].Reason);
    }

    /// <summary>How often the memory was not enough. It is doubled each time.</summary>
    public int MemoryDoublings(Trial trial) => Lost(trial).Count(one => one.Reason == LossReason.OutOfMemory);

    /// <summary>How often the time was not enough. It is doubled each time.</summary>
    public int TimeDoublings(Trial trial) =>
        Lost(trial).Count(one => one.Reason is LossReason.TimeLimit or LossReason.NoTime);

    /// <summary>The nodes on which tasks ended without having begun.</summary>
    public IReadOnlyCollection<string> BadNodes =>
        [
            .. lost
                .Values.SelectMany(all => all)
                .Where(one => one.Reason is LossReason.NeverBegan or LossReason.NodeFailed)
                .Select(one => one.Node)
                .OfType<string>()
                .Distinct(),
        ];

    private List<LostAttempt> Lost(Trial trial) => lost.GetValueOrDefault(trial.Name, []);

    private static string Advice(LossReason reason) =>
        reason switch
        {
            LossReason.OutOfMemory =>
                "Give tasks more memory with --slurm mem=, or the trial a smaller network or batch.",
            LossReason.TimeLimit or LossReason.NoTime => "Give tasks more time with --slurm time=.",
            LossReason.NeverBegan => "Ask for other nodes with --slurm partition=, or ask the cluster's operators.",
            _ => "'modular logs' shows what the tasks wrote; the same command tries again.",
        };
}
