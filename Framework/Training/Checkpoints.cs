using System.Diagnostics;

namespace Modular.Training;

/// <summary>
/// When the trainings of a worker keep checkpoints, and what the trial under way had of them. One worker, one trial at
/// a time.
/// </summary>
internal sealed class Checkpoints
{
    /// <summary>Time between two checkpoints where nobody says otherwise.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    /// <summary>Writing takes at most this fraction of the time: one part in 20.</summary>
    private const int LeastRatio = 20;

    private readonly HashSet<string> told = [];
    private long last;
    private TimeSpan cost;

    /// <summary>The least time between two checkpoints of a training; zero keeps one at every epoch.</summary>
    public TimeSpan Every { get; init; } = Usual;

    /// <summary>Whether the worker has no time for another epoch.</summary>
    public Func<bool> MustStop { get; init; } = () => false;

    /// <summary>
    /// Called where a training could be stopped and go on later: at its start, and after every epoch.
    /// </summary>
    public Action AtStop { get; init; } = () => { };

    /// <summary>Tells the user a sentence on a checkpoint.</summary>
    public Action<string> Tell { get; init; } = Terminal.Error;

    /// <summary>Called when a checkpoint was written, with the number of epochs that it has.</summary>
    public Action<int> Written { get; init; } = _ => { };

    /// <summary>How often the trial under way has been resumed, by all workers together.</summary>
    public int Resumed { get; private set; }

    /// <summary>How long the trial under way had taken before this process took it over, seconds.</summary>
    public double SecondsBefore { get; private set; }

    /// <summary>How long this process has taken for the trial, seconds.</summary>
    public double Seconds => SecondsBefore + watch.Elapsed.TotalSeconds;

    /// <summary>How long writing took in the trial under way, seconds.</summary>
    public double SecondsOfWriting { get; private set; }

    private readonly Stopwatch watch = new();

    /// <summary>Forgets the earlier trial, at the start of a new one.</summary>
    public void Begin()
    {
        Resumed = 0;
        SecondsBefore = 0;
        SecondsOfWriting = 0;
        watch.Restart();
    }

    /// <summary>A training begins, or goes on from a checkpoint.</summary>
    public void Start(CheckpointHead? kept)
    {
        if (kept is not null)
        {
            Resumed = kept.Resumed + 1;
            SecondsBefore = kept.Seconds;
        }
        cost = TimeSpan.Zero;
        last = Stopwatch.GetTimestamp();
        AtStop();
    }

    /// <summary>Whether it is time for another checkpoint.</summary>
    public bool IsDue => Stopwatch.GetElapsedTime(last) is var since && since >= Every && since >= cost * LeastRatio;

    /// <summary>Writes a checkpoint, and measures how long it takes.</summary>
    public void Write(int epochs, Action write)
    {
        long start = Stopwatch.GetTimestamp();
        write();
        last = Stopwatch.GetTimestamp();
        cost = Stopwatch.GetElapsedTime(start, last);
        SecondsOfWriting += cost.TotalSeconds;
        Written(epochs);
    }

    /// <summary>Notes a sentence for the user, each once.</summary>
    public void Note(string sentence)
    {
        if (told.Add(sentence))
            Tell(sentence);
    }
}
