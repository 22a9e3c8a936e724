namespace Modular.Executors;

/// <summary>A training with a checkpoint from which it can go on.</summary>
/// <param name="Training">
/// The trial that is trained in place, or the network that trials share: "network of seed 0".
/// </param>
/// <param name="Epoch">The number of epochs before the checkpoint.</param>
/// <param name="Total">The number of epochs of the complete training.</param>
/// <param name="Resumed">How often the training has been resumed.</param>
internal sealed record KeptTraining(string Training, int Epoch, int Total, int Resumed);
