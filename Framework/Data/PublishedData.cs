using System.Security.Cryptography;
using Modular.Contracts;
using Modular.Loading;
using Modular.Text;

namespace Modular.Data;

/// <summary>A data set whose files can be fetched, and those of them that are here.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Publication">What its plugin says of the files.</param>
/// <param name="Folder">Where they are kept.</param>
internal sealed record PublishedData(string Name, Publication Publication, DirectoryInfo Folder)
{
    /// <summary>Of all plugins. A part that cannot be made without options publishes nothing.</summary>
    public static IReadOnlyList<PublishedData> All(PluginCatalog catalog) =>
        [
            .. from offer in catalog.OfKind(typeof(IDataset))
            let publication = Ask(offer)
            where publication is not null
            select new PublishedData(offer.Part.Name, publication, Publication.Folder(offer.Part.Name)),
        ];

    /// <exception cref="InputException">No data set that can be fetched has that name.</exception>
    public static PublishedData Find(string name, PluginCatalog catalog)
    {
        IReadOnlyList<PublishedData> all = All(catalog);
        string[] names = [.. all.Select(data => data.Name)];
        string hint = NearestName.Find(name, names) is { } near
            ? $"Did you mean '{near}'?"
            : $"There are {string.Join(", ", names)}.";
        return all.FirstOrDefault(data => data.Name == name)
            ?? throw new InputException([
                $"{Excerpt.Shorten(name)}: no data set that can be fetched has this name. {hint}",
            ]);
    }

    /// <summary>The path of one of its files, here or not.</summary>
    public string PathOf(string file) => Path.Combine(Folder.FullName, file);

    /// <summary>The files that are not here, by presence alone.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Publication.Files.Keys.Where(file => !File.Exists(PathOf(file))).Order(StringComparer.Ordinal)];

    /// <summary>Whether every file is here, and is the published one.</summary>
    public bool IsWhole => Missing.Count == 0 && Publication.Files.All(file => HashOf(PathOf(file.Key)) == file.Value);

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Foreign code; what does not answer is told by 'modular plugins' and by studies.</summary>
    private static Publication? Ask(OfferedPart offer)
    {
        try
        {
            return TimeLimits.Await(
                new TimeLimits().Answer,
                () =>
                    (offer.Part.Create(Activator.CreateInstance(offer.Part.Options)!) as IPublishedDataset)?.Publication
            );
        }
        catch (Exception)
        {
            return null;
        }
    }
}
