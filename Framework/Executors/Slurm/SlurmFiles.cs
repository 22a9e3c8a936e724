using System.Text.Json;
using System.Text.RegularExpressions;
using Modular.Files;
using Modular.Runs;

namespace Modular.Executors.Slurm;

/// <summary>
/// The folder slurm/ of a run: jobs.json (what was submitted), lost.json (attempts without a result), and for each task
/// its output and a mark of what it is at. It is all that the submitting process and the tasks share besides the
/// trials.
/// </summary>
/// <param name="folder">The run folder.</param>
internal sealed partial class SlurmFiles(RunFolder folder)
{
    private const long LongestTail = 65536; // bytes

    /// <summary>The path of the folder, absolute.</summary>
    public string Root { get; } = Path.Combine(Path.GetFullPath(folder.Root), "slurm");

    /// <summary>The claim of the one process that submits.</summary>
    public string Claim => Path.Combine(Root, "submit.claim");

    private string Jobs => Path.Combine(Root, "jobs.json");

    private string Lost => Path.Combine(Root, "lost.json");

    private string StopFile => Path.Combine(Root, "cancelled");

    /// <summary>Whether a text is the name of a job of this program.</summary>
    public static bool IsName(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>A name that no other job has.</summary>
    public static string NewName() => $"modular-{Guid.NewGuid():N}"[..20];

    /// <summary>What was submitted, the first first.</summary>
    public IReadOnlyList<Submission> ReadJobs() =>
        [.. (Read<IReadOnlyList<Submission?>>(Jobs) ?? []).OfType<Submission>().Where(one => one.IsPossible)];

    public void WriteJobs(IReadOnlyList<Submission> jobs) => Write(Jobs, jobs);

    /// <summary>Writes down that no task is waited for any more: they were ended.</summary>
    public void SettleAll() =>
        WriteJobs([.. ReadJobs().Select(job => job with { Settled = [.. Enumerable.Range(0, job.Tasks.Count)] })]);

    /// <summary>The attempts that left no result, the first first.</summary>
    public IReadOnlyList<LostAttempt> ReadLost() => folder.LostAttempts();

    public void WriteLost(IReadOnlyList<LostAttempt> lost) => Write(Lost, lost);

    /// <summary>Makes the folder, and forgets that a run was cancelled.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(Root);
        File.Delete(StopFile);
    }

    /// <summary>Tells the submitting process to stop.</summary>
    public void Cancel() => AtomicFile.Write(StopFile, "");

    /// <summary>Whether somebody has cancelled the run.</summary>
    public bool IsCancelled => File.Exists(StopFile);

    /// <summary>The trials of a task; throws where there is no such task.</summary>
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

    /// <summary>Writes what a task is at.</summary>
    public void Mark(string name, int task, TaskMark mark) => Write(MarkOf(name, task), mark);

    /// <summary>What a task is at; null where its worker has not begun.</summary>
    public TaskMark? ReadMark(string name, int task) => Read<TaskMark>(MarkOf(name, task));

    /// <summary>The file that gets what the tasks write; Slurm puts the number of the task in place of %a.</summary>
    public string OutputPattern(string name) => Path.Combine(Root, $"{name}-%a.out");

    /// <summary>The file with what a task has written.</summary>
    public string OutputOf(string name, int task) => Path.Combine(Root, $"{name}-{task}.out");

    /// <summary>The end of what a task has written; empty where it has written nothing.</summary>
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
