namespace Modular.Executors.Slurm;

/// <summary>The cluster could never run what a task asks for.</summary>
/// <param name="reason">What the cluster says, as a clause.</param>
internal sealed class RefusedRequestException(string reason) : Exception(reason);
