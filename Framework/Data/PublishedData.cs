using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Loading;
using Modular.Text;

namespace Modular.Data;

/// <summary>A data set whose files can be fetched, and the state of its files on this machine.</summary>
/// <param name="Name">The name that scenarios use.</param>
/// <param name="Publication">The address, the size and the files of the data set, as its plugin states them.</param>
/// <param name="Folder">The folder that keeps the files.</param>
internal sealed record PublishedData(string Name, Publication Publication, DirectoryInfo Folder)
{
    /// <summary>
    /// Returns the data sets of all plugins that can be fetched. A part that needs options publishes nothing.
    /// </summary>
    public static IReadOnlyList<PublishedData> All(PluginCatalog catalog) =>
        [
            .. from offer in catalog.OfKind(typeof(IDataset))
            let publication = Ask(offer)
            where publication is not null
            select new PublishedData(offer.Part.Name, publication, FolderOf(offer, publication)),
        ];

    /// <summary>Returns the data set of a name.</summary>
    /// <exception cref="InputException">No data set that can be fetched has the name.</exception>
    public static PublishedData Find(string name, PluginCatalog catalog)
    {
        IReadOnlyList<PublishedData> all = All(catalog);
        if (all.FirstOrDefault(data => data.Name == name) is { } found)
            return found;
        string[] names = [.. all.Select(data => data.Name)];
        throw new InputException([
            $"{Excerpt.Shorten(name)}: no data set that can be fetched has this name. {NearestName.Suggest(name, names)}",
        ]);
    }

    /// <summary>What a user does to get the files, as a sentence.</summary>
    public string HowToGet
    {
        get
        {
            if (Publication.ByHand)
                return $"Get them from {Publication.Address}, then give 'modular data get {Name} --from FOLDER'.";
            return $"'modular data get {Name}' fetches them.";
        }
    }

    /// <summary>Returns the path of one of the files, whether it is here or not.</summary>
    public string PathOf(string file) => Path.Combine(Folder.FullName, file);

    /// <summary>The names of the files that are not here, by presence alone; none where originals are here.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            if (HasOriginals)
                return [];
            return [.. Publication.Files.Keys.Where(file => !File.Exists(PathOf(file))).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether every file is here and has the published hash, or originals are here.</summary>
    public bool IsWhole =>
        HasOriginals || (Missing.Count == 0 && Publication.Files.All(file => HashOf(PathOf(file.Key)) == file.Value));

    private bool HasOriginals => OriginalFiles.Find(Folder.FullName, Publication).Count > 0;

    /// <summary>Returns the SHA-256 hash of a file, in small hexadecimal digits.</summary>
    public static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The folder 'data' beside the plugin where it holds every file, or else the user's own.</summary>
    private static DirectoryInfo FolderOf(OfferedPart offer, Publication publication)
    {
        string beside = Path.Combine(offer.Plugin.Folder, "data");
        if (publication.Files.Keys.All(file => File.Exists(Path.Combine(beside, file))))
            return new DirectoryInfo(beside);
        return Publication.Folder(offer.Part.Name);
    }

    /// <summary>
    /// Asks a part for its publication; null where its code fails, which 'modular plugins' and studies report.
    /// </summary>
    private static Publication? Ask(OfferedPart offer)
    {
        try
        {
            return TimeLimits.Await(new TimeLimits().Answer, () => AskPart(offer.Part));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Publication? AskPart(Part part)
    {
        object options = Activator.CreateInstance(part.Options)!;
        return (part.Create(options) as IPublishedDataset)?.Publication;
    }
}
