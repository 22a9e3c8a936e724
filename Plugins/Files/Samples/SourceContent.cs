namespace Modular.Plugins.Files.Samples;

/// <summary>What a source holds.</summary>
/// <param name="Main">Its samples, those for training where there are test samples apart.</param>
/// <param name="Test">Its test samples, where it has them apart.</param>
internal sealed record SourceContent(RawSamples Main, RawSamples? Test);
