namespace Modular.Plugins.Files.Samples;

/// <summary>The samples of a source, and its test set, if it has one.</summary>
/// <param name="Main">Its samples, those for training where there are test samples apart.</param>
/// <param name="Test">Its test samples, where it has them apart.</param>
internal sealed record SourceContent(RawSamples Main, RawSamples? Test);
