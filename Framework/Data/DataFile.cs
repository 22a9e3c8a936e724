namespace Modular.Data;

/// <summary>A file of a data set on its way into the data set's folder.</summary>
/// <param name="Name">The name of the file, without folders.</param>
/// <param name="Content">The content, unpacked; it can be read until the next file is asked for.</param>
internal sealed record DataFile(string Name, Stream Content);
