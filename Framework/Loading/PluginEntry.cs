namespace Modular.Loading;

/// <summary>An entry of a plugins.yaml: the folder of one plugin.</summary>
/// <param name="Where">The place of the entry in the file.</param>
/// <param name="Text">The folder as the file names it.</param>
/// <param name="Folder">The absolute path of the folder.</param>
internal sealed record PluginEntry(string Where, string Text, string Folder);
