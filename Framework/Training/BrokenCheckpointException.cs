namespace Modular.Training;

/// <summary>
/// A checkpoint could not be restored. The user was told, the file was deleted, and the training starts again.
/// </summary>
internal sealed class BrokenCheckpointException(string sentence, Exception inner) : Exception(sentence, inner);
