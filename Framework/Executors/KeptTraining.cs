namespace Modular.Executors;

/// <summary>A training that has a checkpoint, from which it goes on.</summary>
/// <param name="Training">
/// The trial that is trained in place, or the network that trials share: "network of seed 0".
/// </param>
/// <param name="Epoch">How many epochs the checkpoint has.</param>
/// <param name="Total">How many epochs the training has.</param>
/// <param name="Resumed">How often it had been resumed.</param>
internal sealed record KeptTraining(string Training, int Epoch, int Total, int Resumed);
