using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Studies;

/// <summary>
/// Where a part of a run came from; another plugin or other data must not be mixed into the same folder.
/// </summary>
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

    /// <summary>
    /// In <see cref="Files"/>: the folder that 'modular data get' fills, where the options of a published data set name
    /// no file.
    /// </summary>
    public const string Fetched = "data that were fetched";

    /// <summary>SHA-256 of each file or folder among its options, by option.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The five parts of a rig.</summary>
    public static IReadOnlyList<UsedPart> FromRig(Rig rig) =>
        [FromPart(rig.Memory), FromPart(rig.Cell), FromPart(rig.Sense), FromPart(rig.Network), FromPart(rig.Dataset)];

    private static UsedPart FromPart<T>(BoundPart<T> piece)
        where T : class =>
        new()
        {
            Kind = piece.Kind,
            Name = piece.Name,
            Plugin = piece.Plugin.Name,
            Version = piece.Plugin.Version,
            Sha256 = piece.Plugin.Sha256,
            Files = HashFiles(piece),
        };

    private static IReadOnlyDictionary<string, string> HashFiles<T>(BoundPart<T> piece)
        where T : class
    {
        IReadOnlyDictionary<string, string> named = OptionFiles.Hashes(piece.Options);
        bool isPublished = piece.Part is IPublishedDataset;
        DirectoryInfo folder = isPublished
            ? Publication.Folder(piece.Name)
            : new DirectoryInfo(Path.Combine(piece.Plugin.Folder, "data"));
        if (named.Count > 0 || !folder.Exists)
            return named;
        return new Dictionary<string, string> { [isPublished ? Fetched : Beside] = OptionFiles.Hash(folder) };
    }
}
