using System.Security.Cryptography;
using Modular.Files;

namespace Modular.Data;

/// <summary>
/// Puts the files of a data set into its folder. Each file is there whole and as published, or not at all.
/// </summary>
internal static class DatasetFolder
{
    private const long MostTimes = 16; // of the published archive; MNIST unpacks to 5 times as much

    /// <summary>How many bytes an archive or a packed file of a data set may unpack to.</summary>
    public static long MostBytes(PublishedData data) => MostTimes * data.Publication.Bytes;

    /// <summary>Keeps the files of the data set among those given, and checks them.</summary>
    /// <param name="data">The data set whose files are kept.</param>
    /// <param name="source">The source of the files, for sentences.</param>
    /// <param name="files">The files to choose from; files of other names are passed over.</param>
    /// <exception cref="InputException">A file is missing, or differs from the published one.</exception>
    public static void Keep(PublishedData data, string source, IEnumerable<DataFile> files)
    {
        var wanted = new SortedDictionary<string, string>(
            data.Publication.Files.ToDictionary(),
            StringComparer.Ordinal
        );
        try
        {
            foreach (DataFile file in files)
                if (wanted.Remove(file.Name, out string? hash))
                    Keep(file, data.PathOf(file.Name), source, hash);
        }
        catch (TooLargeException bomb)
        {
            throw new InputException([
                $"{source}: unpacks to more than {bomb.Most} bytes; expected at most {MostTimes} times the "
                    + $"{data.Publication.Bytes} bytes that the published archive has. Get it from elsewhere.",
            ]);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InputException([
                $"{source}: cannot be unpacked; expected whole files, or a whole .tar.gz archive. Get it again.",
            ]);
        }
        if (wanted.Count > 0)
            throw new InputException([
                $"{source}: lacks {string.Join(", ", wanted.Keys)}; "
                    + $"expected {string.Join(", ", data.Publication.Files.Keys)}. Give the whole data set.",
            ]);
    }

    private static void Keep(DataFile file, string path, string source, string expectedHash) =>
        AtomicFile.Write(
            path,
            target =>
            {
                string hash = Copy(file.Content, target);
                if (hash != expectedHash)
                    throw new InputException([
                        $"{source}: its {file.Name} has the SHA-256 {hash}; "
                            + $"expected {expectedHash}, as published. Get it again, or from elsewhere.",
                    ]);
            }
        );

    /// <summary>Copies a content and returns its SHA-256 hash in small hexadecimal digits.</summary>
    private static string Copy(Stream content, Stream target)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(target, hash, CryptoStreamMode.Write, leaveOpen: true))
            content.CopyTo(hashing);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
