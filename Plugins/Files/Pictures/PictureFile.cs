namespace Modular.Plugins.Files.Pictures;

/// <summary>A file of a picture, and its label.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Label">The place of its class in the order of names.</param>
internal sealed record PictureFile(string Path, int Label);
