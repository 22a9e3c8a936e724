using System.Security.Cryptography;
using Modular.Files;

namespace Modular.Data;

/// <summary>
/// Puts the files of a data set into its folder; each is there whole and as it was published, or not at all.
/// </summary>
internal static class DatasetFolder
{
    /// <param name="data">What is wanted.</param>
    /// <param name="source">Where from, for sentences.</param>
    /// <param name="files">Names and contents; others than the wanted ones are passed over.</param>
    /// <exception cref="InputException">A file is missing or another one.</exception>
    public static void Keep(PublishedData data, string source, IEnumerable<(string Name, Stream Content)> files)
    {
        var wanted = new SortedDictionary<string, string>(
            data.Publication.Files.ToDictionary(),
            StringComparer.Ordinal
        );
        try
        {
            foreach ((string name, Stream content) in files)
                if (wanted.Remove(name, out string? hash))
                    Keep(data.PathOf(name), content, (source, hash));
        }
        catch (InvalidDataException)
        {
            throw new InputException([
                $"{source}: cannot be unpacked; expected whole files, or a whole .tar.gz archive. Get it again.",
            ]);
        }
        if (wanted.Count > 0)
            throw new InputException([
                $"{source}: lacks {string.Join(", ", wanted.Keys)}; expected {string.Join(", ", data.Publication.Files.Keys)}. Give the whole data set.",
            ]);
    }

    private static void Keep(string path, Stream content, (string Source, string Hash) expected) =>
        AtomicFile.Write(
            path,
            file =>
            {
                using var hash = SHA256.Create();
                using (var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
                    content.CopyTo(hashing);
                string found = Convert.ToHexStringLower(hash.Hash!);
                if (found != expected.Hash)
                    throw new InputException([
                        $"{expected.Source}: its {Path.GetFileName(path)} has the SHA-256 {found}; expected {expected.Hash}, as published. Get it again, or from elsewhere.",
                    ]);
            }
        );
}
