namespace Modular.Scenarios;

/// <summary>The machines that run the trials of a study.</summary>
internal enum ExecutorKind
{
    /// <summary>Worker processes on this machine.</summary>
    Local,

    /// <summary>Tasks of a cluster under Slurm.</summary>
    Slurm,
}
