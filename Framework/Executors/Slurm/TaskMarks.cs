namespace Modular.Executors.Slurm;

/// <summary>The marks that the worker of a task leaves: that it has begun, and what trial it is at.</summary>
internal sealed class TaskMarks
{
    private readonly SlurmFiles files;
    private readonly SlurmTask task;
    private int ended;

    public TaskMarks(SlurmFiles files, SlurmTask task)
    {
        this.files = files;
        this.task = task;
        Write(null);
    }

    /// <summary>Leaves a mark at the start and at the end of a trial, then tells.</summary>
    public Action<TrialProgress> Then(Action<TrialProgress> tell) =>
        report =>
        {
            if (report.Ended)
                ended++;
            if (report.Ended || (report is { Epoch: 0, Waits: false }))
                Write(report.Trial);
            tell(report);
        };

    private void Write(string? trial) =>
        files.Mark(
            task.Name,
            task.Number,
            new TaskMark
            {
                Machine = Environment.GetEnvironmentVariable("SLURMD_NODENAME") ?? Environment.MachineName,
                Trial = trial,
                Ended = ended,
            }
        );
}
