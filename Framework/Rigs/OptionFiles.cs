using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Modular.Rigs;

/// <summary>Hashes of the files that options name.</summary>
internal static class OptionFiles
{
    /// <summary>SHA-256 of each file or folder that an option names, hexadecimal, by the option's name.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(object options)
    {
        var hashes = new Dictionary<string, string>();
        foreach (PropertyInfo option in options.GetType().GetProperties())
            if (option.GetIndexParameters().Length == 0 && option.GetValue(options) is FileSystemInfo entry)
                hashes.Add(option.Name, Hash(entry));
        return hashes;
    }

    /// <summary>SHA-256 of a file, or of all files in a folder and their names; hexadecimal.</summary>
    public static string Hash(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo folder)
            return HashFolder(folder);
        return HashFile((FileInfo)entry);
    }

    /// <summary>What has no length is not opened: a pipe may never open, a device may never end.</summary>
    private static string HashFile(FileInfo file)
    {
        if (Length(file) == 0)
            return Convert.ToHexStringLower(SHA256.HashData([]));
        using FileStream stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Hashes the names and hashes of all files in a folder, in order of name.</summary>
    private static string HashFolder(DirectoryInfo folder)
    {
        IEnumerable<string> lines = FilesIn(folder, [])
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder.FullName, file.FullName)} {HashFile(file)}\n");
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(lines));
        return Convert.ToHexStringLower(SHA256.HashData(text));
    }

    /// <summary>
    /// The files of a folder and of those below it. A folder that a link leads back to is not entered again.
    /// </summary>
    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder, HashSet<string> entered)
    {
        if (!entered.Add(folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName))
            return [];
        IEnumerable<DirectoryInfo> below = folder
            .EnumerateDirectories()
            .OrderBy(one => one.Name, StringComparer.Ordinal);
        return folder.EnumerateFiles().Concat(below.SelectMany(one => FilesIn(one, entered)));
    }

    /// <summary>The length of a file in bytes, of its target where it is a link.</summary>
    private static long Length(FileInfo file)
    {
        if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            return target.Length;
        return file.Length;
    }
}
