using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// Where the trials run, and what a task of a cluster asks for. No result depends on it, so it is not kept in the run
/// folder.
/// </summary>
internal sealed record ExecutorChoice
{
    private const string Name = "[A-Za-z0-9_.,&|:-]{1,200}";

    /// <summary>The machines that run the trials.</summary>
    public ExecutorKind Use { get; init; } = ExecutorKind.Local;

    /// <summary>The partition of the cluster. Null takes the cluster's default.</summary>
    [RegularExpression(Name)]
    public string? Partition { get; init; }

    /// <summary>
    /// The time limit of a task: <c>3h50m</c>, <c>45m</c>, or as Slurm writes it, <c>3:50:00</c> or <c>1-12:00:00</c>.
    /// Null takes the partition's default.
    /// </summary>
    [TaskTime]
    public string? Time { get; init; }

    /// <summary>The memory of a task: <c>4G</c>, <c>500M</c>. Null takes the cluster's default.</summary>
    [TaskMemory]
    public string? Mem { get; init; }

    /// <summary>The processor cores of a task. The kernels of devices use them all; the results are the same.</summary>
    [Range(1, 1024)]
    public int Cpus { get; init; } = 1;

    /// <summary>
    /// The graphics processors of a task, for <c>--device cuda</c>; with it one is asked for where this is 0.
    /// </summary>
    [Range(0, 64)]
    public int Gpus { get; init; }

    /// <summary>The greatest number of tasks that run at a time. Null leaves it to the cluster.</summary>
    [Range(1, 100_000)]
    public int? MaxParallel { get; init; }

    /// <summary>
    /// The least time between two checkpoints of a trial: <c>60s</c>, <c>10m</c>; <c>0s</c> keeps one at every epoch.
    /// Null takes a minute. A checkpoint lets a trial that was stopped go on in the same bits.
    /// </summary>
    [TaskTime(AllowsZero = true)]
    public string? CheckpointEvery { get; init; }

    /// <summary>The account that is charged. Null takes the user's default.</summary>
    [RegularExpression(Name)]
    public string? Account { get; init; }

    /// <summary>The quality of service. Null takes the user's default.</summary>
    [RegularExpression(Name)]
    public string? Qos { get; init; }

    /// <summary>The features that a node must have, as Slurm takes them. Null asks for none.</summary>
    [RegularExpression(Name)]
    public string? Constraint { get; init; }
}
