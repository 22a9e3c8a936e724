using Modular.Rigs;

namespace Modular.Studies;

/// <summary>Where a part of a run came from; another plugin or other data must not be mixed into the same folder.</summary>
internal sealed record UsedPart
{
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Plugin { get; init; }
    public required string Version { get; init; }

    /// <summary>SHA-256 of the plugin's DLL, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In <see cref="Files"/>: the folder "data" beside the plugin, where its options name no file.</summary>
    public const string Beside = "data beside the plugin";

    /// <summary>SHA-256 of each file or folder among its options, by option.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public static IReadOnlyList<UsedPart> Of(Rig rig) => [Of(rig.Memory), Of(rig.Cell), Of(rig.Sense), Of(rig.Network), Of(rig.Dataset)];

    private static UsedPart Of<T>(Piece<T> piece)
        where T : class => new()
        {
            Kind = piece.Kind,
            Name = piece.Name,
            Plugin = piece.Plugin.Name,
            Version = piece.Plugin.Version,
            Sha256 = piece.Plugin.Sha256,
            Files = FilesOf(piece.Options, Path.Combine(piece.Plugin.Folder, "data")),
        };

    private static IReadOnlyDictionary<string, string> FilesOf(object options, string beside)
    {
        IReadOnlyDictionary<string, string> named = OptionFiles.Hashes(options);
        return named.Count > 0 || !Directory.Exists(beside) ? named : new Dictionary<string, string> { [Beside] = OptionFiles.Hash(new DirectoryInfo(beside)) };
    }
}
