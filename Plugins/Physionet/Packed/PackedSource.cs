using System.Reflection;
using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.Packed;

/// <summary>Where the three files of a packed set are: in a folder, or in this DLL.</summary>
/// <param name="Folder">The folder; null for the files in the DLL.</param>
/// <param name="Name">The name of the set, without the endings.</param>
internal sealed record PackedSource(string? Folder, string Name)
{
    /// <summary>The description: shape, sampling rate, channels.</summary>
    public string Description => PathOf(".json");

    /// <summary>The table: a line for each item.</summary>
    public string Table => PathOf(".csv");

    /// <summary>The path of the Brotli-compressed codes.</summary>
    public string Codes => PathOf(".i16.br");

    /// <summary>The first of the named sets whose description is in a folder; null where none is there.</summary>
    public static PackedSource? Find(string folder, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            var source = new PackedSource(folder, name);
            if (File.Exists(source.Description))
                return source;
        }
        return null;
    }

    /// <summary>The bytes of one of the three files.</summary>
    public byte[] Read(string path)
    {
        if (Folder is not null)
            return SourceFile.Bytes(path);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string PathOf(string ending)
    {
        if (Folder is null)
            return Name + ending;
        return Path.Combine(Folder, Name + ending);
    }
}
