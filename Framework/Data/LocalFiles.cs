using System.Formats.Tar;
using System.IO.Compression;

namespace Modular.Data;

/// <summary>
/// Opens the files of a data set that are on this machine already, in a folder or in an archive. The content of a file
/// can be read until the next file is asked for.
/// </summary>
internal static class LocalFiles
{
    /// <summary>
    /// Opens the files of a folder, as they are or packed (.br), or those of a .tar.gz archive.
    /// </summary>
    /// <param name="path">The folder or the archive.</param>
    /// <param name="names">The names of the files to look for in a folder.</param>
    /// <param name="most">How many bytes an archive or a packed file may unpack to.</param>
    /// <exception cref="InputException">The path is no folder and no file with content.</exception>
    public static IEnumerable<DataFile> Open(string path, IEnumerable<string> names, long most)
    {
        if (Directory.Exists(path))
            return InFolder(path, names, most);
        if (HasContent(path))
            return InArchive(path, most);
        throw new InputException([
            $"{path}: is missing, empty, or no ordinary file; "
                + "expected a folder of the data set's files, or its archive. Correct the path.",
        ]);
    }

    private static IEnumerable<DataFile> InFolder(string folder, IEnumerable<string> names, long most)
    {
        foreach (string name in names)
        {
            using Stream? content = OpenFile(Path.Combine(folder, name), most);
            if (content is not null)
                yield return new DataFile(name, content);
        }
    }

    private static Stream? OpenFile(string path, long most)
    {
        if (HasContent(path))
            return File.OpenRead(path);
        string packed = path + ".br";
        if (HasContent(packed))
            return new LimitedStream(new BrotliStream(File.OpenRead(packed), CompressionMode.Decompress), most);
        return null;
    }

    /// <summary>Opens the files of an archive by their names, in whatever folders they are.</summary>
    private static IEnumerable<DataFile> InArchive(string path, long most)
    {
        using FileStream file = File.OpenRead(path);
        using LimitedStream unpacked = new(new GZipStream(file, CompressionMode.Decompress), most);
        using TarReader archive = new(unpacked);
        while (archive.GetNextEntry() is { } entry)
            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } content })
                yield return new DataFile(Path.GetFileName(entry.Name), content);
    }

    /// <summary>
    /// Tells whether a path leads to a file with content. Others are not opened, because a pipe may never open and a
    /// device may never end.
    /// </summary>
    private static bool HasContent(string path)
    {
        if (!File.Exists(path))
            return false;
        var file = new FileInfo(path);
        FileSystemInfo target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target is FileInfo { Exists: true, Length: > 0 };
    }
}
