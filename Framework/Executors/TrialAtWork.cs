namespace Modular.Executors;

/// <summary>A trial that somebody is at.</summary>
/// <param name="Trial">The name of the trial.</param>
/// <param name="Worker">The process as a reader sees it: "process 4711 on lab-3".</param>
internal sealed record TrialAtWork(string Trial, string Worker);
