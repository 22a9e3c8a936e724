namespace Modular.Training;

/// <summary>A checkpoint turned out not to fit while it was put back; it was told and deleted, and the training starts anew.</summary>
internal sealed class BrokenCheckpointException(string sentence, Exception inner) : Exception(sentence, inner);
