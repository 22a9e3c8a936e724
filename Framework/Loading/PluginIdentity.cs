namespace Modular.Loading;

/// <summary>What identifies a plugin in records and sentences.</summary>
/// <param name="name">The name of the main assembly.</param>
/// <param name="version">The informational version of the main assembly.</param>
/// <param name="folder">The absolute path of the plugin's folder.</param>
/// <param name="hash">Computes <see cref="Sha256"/>; called once, when a record first asks for it.</param>
internal sealed class PluginIdentity(string name, string version, string folder, Func<string> hash)
{
    private readonly Lazy<string> sha256 = new(hash);

    /// <summary>The name of the main assembly.</summary>
    public string Name { get; } = name;

    /// <summary>The informational version of the main assembly.</summary>
    public string Version { get; } = version;

    /// <summary>The absolute path of the plugin's folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>SHA-256 of the main DLL and the DLLs beside it, in small hexadecimal digits.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Writes name and version, without build metadata after a plus sign: "Acme.FeFet 2.1.0".</summary>
    public override string ToString() => $"{Name} {Version.Split('+')[0]}";
}
