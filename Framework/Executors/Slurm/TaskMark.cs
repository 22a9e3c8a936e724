namespace Modular.Executors.Slurm;

/// <summary>
/// The mark that a task writes into the run folder when its worker begins, and at the start of each trial.
/// </summary>
internal sealed record TaskMark
{
    public required string Machine { get; init; }

    /// <summary>The trial that the task is running; null before the first.</summary>
    public string? Trial { get; init; }

    /// <summary>
    /// The number of epochs in the last checkpoint that the task wrote of this trial; 0 where it wrote none.
    /// </summary>
    public int Kept { get; init; }

    /// <summary>The number of trials that the task has finished.</summary>
    public int Ended { get; init; }
}
