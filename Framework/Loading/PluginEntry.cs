namespace Modular.Loading;

/// <param name="Where">The place in plugins.yaml.</param>
/// <param name="Text">As written there.</param>
/// <param name="Folder">Absolute.</param>
internal sealed record PluginEntry(string Where, string Text, string Folder);
