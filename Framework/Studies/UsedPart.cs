using Modular.Contracts;
using Modular.Rigs;

namespace Modular.Studies;

/// <summary>
/// The origin of a part in a run. Trials with another plugin or other data must not be mixed into the same folder.
/// </summary>
internal sealed record UsedPart
{
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Plugin { get; init; }
    public required string Version { get; init; }

    /// <summary>SHA-256 of the plugin's DLL, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// The key in <see cref="Files"/> for the folder "data" beside the plugin, where its options name no file.
    /// </summary>
    public const string Beside = "data beside the plugin";

    /// <summary>
    /// The key in <see cref="Files"/> for the folder that 'modular data get' fills, where the options of a published
    /// data set name no file.
    /// </summary>
    public const string Fetched = "data that were fetched";

    /// <summary>
    /// The key in <see cref="Files"/> of the network for the file of its weights, which the training names.
    /// </summary>
    public const string Weights = "training.weights";

    /// <summary>The SHA-256 of each file or folder among the options, hexadecimal, by the name of the option.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The five parts of a rig, and those that single layers have for themselves.</summary>
    public static IReadOnlyList<UsedPart> FromRig(Rig rig) =>
        [
            FromPart(rig.Memory, HashFiles(rig.Memory)),
            FromPart(rig.Cell, HashFiles(rig.Cell)),
            FromPart(rig.Sense, HashFiles(rig.Sense)),
            FromPart(rig.Network, WithWeights(rig, HashFiles(rig.Network))),
            FromPart(rig.Dataset, HashFiles(rig.Dataset)),
            .. rig.ByLayer.Values.SelectMany(hardware => OfLayers(hardware, areFilesRead: true)),
        ];

    /// <summary>
    /// The same parts without reading their files, which is fast and enough to compare builds of plugins.
    /// </summary>
    public static IReadOnlyList<UsedPart> WithoutFiles(Rig rig)
    {
        var none = new Dictionary<string, string>();
        return
        [
            FromPart(rig.Memory, none),
            FromPart(rig.Cell, none),
            FromPart(rig.Sense, none),
            FromPart(rig.Network, none),
            FromPart(rig.Dataset, none),
            .. rig.ByLayer.Values.SelectMany(hardware => OfLayers(hardware, areFilesRead: false)),
        ];
    }

    /// <summary>
    /// The parts that an entry of precision.layers chooses; for its other parts it has those of the scenario.
    /// </summary>
    private static IEnumerable<UsedPart> OfLayers(Hardware hardware, bool areFilesRead)
    {
        IEnumerable<UsedPart> Own<T>(BoundPart<T> piece)
            where T : class
        {
            if (piece.Entry is null)
                return [];
            return [FromPart(piece, areFilesRead ? HashFiles(piece) : new Dictionary<string, string>())];
        }
        return [.. Own(hardware.Memory), .. Own(hardware.Cell), .. Own(hardware.Sense)];
    }

    private static IReadOnlyDictionary<string, string> WithWeights(Rig rig, IReadOnlyDictionary<string, string> files)
    {
        if (rig.Scenario.Training.Weights is { } weights)
            return new Dictionary<string, string>(files) { [Weights] = OptionFiles.Hash(weights) };
        return files;
    }

    private static UsedPart FromPart<T>(BoundPart<T> piece, IReadOnlyDictionary<string, string> files)
        where T : class =>
        new()
        {
            Kind = piece.Label,
            Name = piece.Name,
            Plugin = piece.Plugin.Name,
            Version = piece.Plugin.Version,
            Sha256 = piece.Plugin.Sha256,
            Files = files,
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
