namespace Modular.Executors;

/// <summary>A trial in place that has a checkpoint, from which it goes on.</summary>
/// <param name="Trial">The name of the trial.</param>
/// <param name="Epoch">How many epochs the checkpoint has.</param>
/// <param name="Total">How many epochs the trial has.</param>
/// <param name="Resumed">How often it had been resumed.</param>
internal sealed record KeptTrial(string Trial, int Epoch, int Total, int Resumed);
