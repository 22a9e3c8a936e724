using Modular.Contracts;
using Modular.Files;

namespace Modular.Data;

/// <summary>
/// Files of a publisher's folder that a data set reads as they are. Nobody lists their digests here, so the data set
/// checks what it reads.
/// </summary>
internal static class OriginalFiles
{
    /// <summary>The paths of such files in a folder and below it, in order; none where it is no folder.</summary>
    public static IReadOnlyList<string> Find(string folder, Publication publication)
    {
        if (publication.Originals.Count == 0 || !Directory.Exists(folder))
            return [];
        IEnumerable<string> paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        return [.. paths.Where(path => IsOriginal(path, publication)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Copies files into the folder of a data set.</summary>
    public static void Keep(PublishedData data, IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
            AtomicFile.Write(data.PathOf(Path.GetFileName(path)), target => Copy(path, target));
    }

    private static void Copy(string path, Stream target)
    {
        using FileStream content = File.OpenRead(path);
        content.CopyTo(target);
    }

    private static bool IsOriginal(string path, Publication publication) =>
        publication.Originals.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        && new FileInfo(path).Length > 0; // a pipe may never end
}
