namespace Modular.Executors.Slurm;

/// <summary>Writes the marks of a task's worker: that it has begun, and which trial it is running.</summary>
internal sealed class TaskMarks
{
    private readonly SlurmFiles files;
    private readonly SlurmTask task;
    private int ended;

    public TaskMarks(SlurmFiles files, SlurmTask task)
    {
        this.files = files;
        this.task = task;
        Write(null, kept: 0);
    }

    /// <summary>
    /// Writes a mark at the start, at each checkpoint and at the end of a trial, then passes the report on.
    /// </summary>
    public Action<TrialProgress> Then(Action<TrialProgress> tell) =>
        report =>
        {
            if (report.Ended)
                ended++;
            bool begins = report is { Epoch: 0, Waits: false, Note: null, Paused: null };
            if (report.Ended || begins || report.Kept)
                Write(report.Trial, report.Kept ? report.Epoch : 0);
            tell(report);
        };

    private void Write(string? trial, int kept) =>
        files.Mark(
            task.Name,
            task.Number,
            new TaskMark
            {
                Machine = Environment.GetEnvironmentVariable("SLURMD_NODENAME") ?? Environment.MachineName,
                Trial = trial,
                Kept = kept,
                Ended = ended,
            }
        );
}
