namespace Modular.Executors;

/// <summary>A trial that a worker is running now.</summary>
/// <param name="Trial">The name of the trial.</param>
/// <param name="Worker">The process of the worker, for readers: "process 4711 on lab-3".</param>
internal sealed record TrialAtWork(string Trial, string Worker);
