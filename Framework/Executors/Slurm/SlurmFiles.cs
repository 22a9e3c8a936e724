using System.Text.Json;
using System.Text.RegularExpressions;
using Modular.Files;
using Modular.Runs;

namespace Modular.Executors.Slurm;

/// <summary>
/// The folder slurm/ of a run: jobs.json (what was submitted), lost.json (attempts without a result), and for each task
/// its output and a mark of what it is doing. Besides the trials, the submitting process and the tasks share only this
/// folder.
/// </summary>
/// <param name="folder">The run folder, which has the folder slurm/.</param>
internal sealed partial class SlurmFiles(RunFolder folder)
{
    private const long LongestTail = 65536; // bytes

    /// <summary>The absolute path of the folder.</summary>
    public string Root { get; } = Path.Combine(Path.GetFullPath(folder.Root), "slurm");

    /// <summary>The path of the lock of the one process that submits.</summary>
    public string Claim => Path.Combine(Root, "submit.claim");

    private string Jobs => Path.Combine(Root, "jobs.json");

    private string Lost => Path.Combine(Root, "lost.json");

    private string StopFile => Path.Combine(Root, "cancelled");

    /// <summary>Whether a text is a job name that this program gives.</summary>
    public static bool IsName(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>A new name that no other job has.</summary>
    public static string NewName() => $"modular-{Guid.NewGuid():N}"[..20];

    /// <summary>The submitted job arrays, the first one first.</summary>
    public IReadOnlyList<Submission> ReadJobs() =>
        [.. (Read<IReadOnlyList<Submission?>>(Jobs) ?? []).OfType<Submission>().Where(one => one.IsPossible)];

    public void WriteJobs(IReadOnlyList<Submission> jobs) => Write(Jobs, jobs);

    /// <summary>Marks all tasks as settled, because they were ended.</summary>
    public void SettleAll() =>
        WriteJobs([.. ReadJobs().Select(job => job with { Settled = [.. Enumerable.Range(0, job.Tasks.Count)] })]);

    /// <summary>The attempts that left no result, the first one first.</summary>
    public IReadOnlyList<LostAttempt> ReadLost() => folder.LostAttempts();

    public void WriteLost(IReadOnlyList<LostAttempt> lost) => Write(Lost, lost);

    /// <summary>Makes the folder, and deletes the mark of an earlier cancellation.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(Root);
        File.Delete(StopFile);
    }

    /// <summary>Tells the submitting process to stop.</summary>
    public void Cancel() => AtomicFile.Write(StopFile, "");

    /// <summary>Whether a user has cancelled the run.</summary>
    public bool IsCancelled => File.Exists(StopFile);

    /// <summary>The names of the trials of a task. Throws where there is no such task.</summary>
    public IReadOnlyList<string> TrialsOf(string name, int task)
    {
        Submission? job = ReadJobs().FirstOrDefault(one => one.Name == name);
        if (job is null || task < 0 || task >= job.Tasks.Count)
            throw new InputException([
                $"{Root}: has no task {name}:{task} in its jobs.json; expected what 'modular run' wrote. "
                    + "Give 'modular run' again.",
            ]);
        return job.Tasks[task];
    }

    /// <summary>Writes the mark of what a task is doing.</summary>
    public void Mark(string name, int task, TaskMark mark) => Write(MarkOf(name, task), mark);

    /// <summary>The mark of what a task is doing; null where its worker has not begun.</summary>
    public TaskMark? ReadMark(string name, int task) => Read<TaskMark>(MarkOf(name, task));

    /// <summary>The path of the tasks' output; Slurm replaces %a by the number of the task.</summary>
    public string OutputPattern(string name) => Path.Combine(Root, $"{name}-%a.out");

    /// <summary>The path of the output of one task.</summary>
    public string OutputOf(string name, int task) => Path.Combine(Root, $"{name}-{task}.out");

    /// <summary>The last lines of a task's output; empty where it has written nothing.</summary>
    public string Tail(string name, int task)
    {
        try
        {
            string file = OutputOf(name, task);
            if (!File.Exists(file) || RegularFile.Otherwise(file) is not null)
                return "";
            using FileStream stream = File.OpenRead(file);
            stream.Seek(Math.Max(0, stream.Length - LongestTail), SeekOrigin.Begin);
            return new StreamReader(stream).ReadToEnd();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private string MarkOf(string name, int task) => Path.Combine(Root, $"{name}-{task}.json");

    private static void Write<T>(string file, T content) =>
        AtomicFile.Write(file, JsonSerializer.Serialize(content, RecordJson.Options));

    private static T? Read<T>(string file)
        where T : class
    {
        try
        {
            if (!File.Exists(file))
                return null;
            return JsonSerializer.Deserialize<T>(RegularFile.ReadAllText(file), RecordJson.Options);
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\Amodular-[0-9a-f]{12}\z")]
    private static partial Regex Form();
}
