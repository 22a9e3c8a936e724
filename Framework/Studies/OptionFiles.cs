using System.Security.Cryptography;
using System.Text;

namespace Modular.Studies;

/// <summary>Hashes of the files that options name.</summary>
internal static class OptionFiles
{
    public static IReadOnlyDictionary<string, string> Hashes(object options) => options.GetType().GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => (property.Name, Entry: property.GetValue(options) as FileSystemInfo))
        .Where(option => option.Entry is not null)
        .ToDictionary(option => option.Name, option => Hash(option.Entry!));

    private static string Hash(FileSystemInfo entry) => entry is DirectoryInfo folder ? OfFolder(folder) : OfFile((FileInfo)entry);

    private static string OfFile(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Over the names and hashes of all files in it, in order of name.</summary>
    private static string OfFolder(DirectoryInfo folder)
    {
        IEnumerable<string> lines = folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder.FullName, file.FullName)} {OfFile(file)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
