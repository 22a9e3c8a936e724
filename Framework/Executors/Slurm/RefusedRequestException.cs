namespace Modular.Executors.Slurm;

/// <summary>Thrown where the cluster could never run what a task asks for.</summary>
/// <param name="reason">The reason that the cluster gives, as a clause.</param>
internal sealed class RefusedRequestException(string reason) : Exception(reason);
