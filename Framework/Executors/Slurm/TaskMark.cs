namespace Modular.Executors.Slurm;

/// <summary>What a task leaves in the run folder when its worker begins, and at the start of each trial.</summary>
internal sealed record TaskMark
{
    public required string Machine { get; init; }

    /// <summary>The trial that it is at; null before the first.</summary>
    public string? Trial { get; init; }

    /// <summary>
    /// How many epochs the last checkpoint has that the task wrote of this trial; 0 where it wrote none.
    /// </summary>
    public int Kept { get; init; }

    /// <summary>How many trials it has run to their end.</summary>
    public int Ended { get; init; }
}
