using System.Formats.Tar;
using System.IO.Compression;

namespace Modular.Data;

/// <summary>
/// Files of a data set that are on this machine already, in whatever they came in. A content lives until the next one.
/// </summary>
internal static class LocalFiles
{
    /// <summary>From a folder with the files as they are or packed (.br), or from a .tar.gz archive.</summary>
    /// <exception cref="InputException">There is nothing that can be read.</exception>
    public static IEnumerable<(string Name, Stream Content)> Open(string path, IEnumerable<string> names)
    {
        if (Directory.Exists(path))
            return InFolder(path, names);
        FileSystemInfo? target = File.Exists(path)
            ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) ?? new FileInfo(path)
            : null;
        return target is FileInfo { Exists: true, Length: > 0 }
            ? InArchive(path)
            : throw new InputException([
                $"{path}: is missing, empty, or no ordinary file; expected a folder of the data set's files, or its archive. Correct the path.",
            ]);
    }

    private static IEnumerable<(string Name, Stream Content)> InFolder(string folder, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(folder, name);
            string packed = path + ".br";
            using Stream? content =
                HasContent(path) ? File.OpenRead(path)
                : HasContent(packed) ? new BrotliStream(File.OpenRead(packed), CompressionMode.Decompress)
                : null;
            if (content is not null)
                yield return (name, content);
        }
    }

    /// <summary>By the names of its files, whatever folders these are in.</summary>
    private static IEnumerable<(string Name, Stream Content)> InArchive(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream unpacked = new(file, CompressionMode.Decompress);
        using TarReader archive = new(unpacked);
        while (archive.GetNextEntry() is { } entry)
            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } content })
                yield return (Path.GetFileName(entry.Name), content);
    }

    /// <summary>What has no length is not opened: a pipe may never open, a device may never end.</summary>
    private static bool HasContent(string path) =>
        File.Exists(path)
        && (new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) ?? new FileInfo(path))
            is FileInfo { Exists: true, Length: > 0 };
}
