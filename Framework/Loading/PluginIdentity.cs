namespace Modular.Loading;

/// <param name="Name">Of the assembly.</param>
/// <param name="Version">The assembly's informational version.</param>
/// <param name="Folder">Absolute.</param>
/// <param name="Sha256">SHA-256 of the main DLL and the DLLs beside it, in small hexadecimal digits.</param>
internal sealed record PluginIdentity(string Name, string Version, string Folder, string Sha256)
{
    /// <summary>"Acme.FeFet 2.1.0": without what follows a plus sign.</summary>
    public override string ToString() => $"{Name} {Version.Split('+')[0]}";
}
