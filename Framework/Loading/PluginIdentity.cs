namespace Modular.Loading;

/// <summary>What identifies a plugin in records and sentences.</summary>
/// <param name="Name">The name of the main assembly.</param>
/// <param name="Version">The informational version of the main assembly.</param>
/// <param name="Folder">The absolute path of the plugin's folder.</param>
/// <param name="Sha256">SHA-256 of the main DLL and the DLLs beside it, in small hexadecimal digits.</param>
internal sealed record PluginIdentity(string Name, string Version, string Folder, string Sha256)
{
    /// <summary>Writes name and version, without build metadata after a plus sign: "Acme.FeFet 2.1.0".</summary>
    public override string ToString() => $"{Name} {Version.Split('+')[0]}";
}
