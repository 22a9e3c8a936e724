using System.Security.Cryptography;
using System.Text;

namespace Modular.Rigs;

/// <summary>Hashes of the files that options name.</summary>
internal static class OptionFiles
{
    public static IReadOnlyDictionary<string, string> Hashes(object options) =>
        options
            .GetType()
            .GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, Entry: property.GetValue(options) as FileSystemInfo))
            .Where(option => option.Entry is not null)
            .ToDictionary(option => option.Name, option => Hash(option.Entry!));

    /// <summary>SHA-256 of a file, or of all files in a folder and their names; hexadecimal.</summary>
    public static string Hash(FileSystemInfo entry) =>
        entry is DirectoryInfo folder ? OfFolder(folder) : OfFile((FileInfo)entry);

    /// <summary>What has no length is not opened: a pipe may never open, a device may never end.</summary>
    private static string OfFile(FileInfo file)
    {
        if (Length(file) == 0)
            return Convert.ToHexStringLower(SHA256.HashData([]));
        using FileStream stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Over the names and hashes of all files in it, in order of name.</summary>
    private static string OfFolder(DirectoryInfo folder)
    {
        IEnumerable<string> lines = FilesIn(folder, [])
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder.FullName, file.FullName)} {OfFile(file)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>Of the folder and of those below it; one that a link leads back to is not entered again.</summary>
    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder, HashSet<string> entered)
    {
        if (!entered.Add(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName))
            return [];
        return folder
            .EnumerateFiles()
            .Concat(
                folder
                    .EnumerateDirectories()
                    .OrderBy(one => one.Name, StringComparer.Ordinal)
                    .SelectMany(one => FilesIn(one, entered))
            );
    }

    private static long Length(FileInfo file) =>
        file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
}
