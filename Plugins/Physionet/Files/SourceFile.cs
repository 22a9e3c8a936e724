using System.Text;

namespace Modular.Plugins.Physionet.Files;

/// <summary>Reads whole files, and only such as can be of the data.</summary>
internal static class SourceFile
{
    /// <summary>The largest file that is read, bytes: records of these databases have some megabytes.</summary>
    private const long Largest = 1L << 30;

    /// <summary>
    /// All bytes of a file. A file without a length is not opened: a pipe may never open, a device may never end.
    /// Throws an InvalidDataException where it cannot be read.
    /// </summary>
    public static byte[] Bytes(string path)
    {
        try
        {
            if (!File.Exists(path))
                throw BrokenFile.At(path, "does not exist", "it beside the other files of the record");
            var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            if (!file.Exists || file.Length == 0)
                throw BrokenFile.At(path, "is empty, or no ordinary file", "data");
            if (file.Length > Largest)
                throw BrokenFile.At(path, $"has {file.Length} bytes", $"at most {Largest}");
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(
                $"{path}: cannot be read; expected a readable file. Check its permissions, and where it leads if it is a link."
            );
        }
    }

    /// <summary>
    /// The lines of a text file, without their ends. Bytes that are no UTF-8 become replacement characters.
    /// </summary>
    public static string[] Lines(string path) => SplitLines(Bytes(path));

    /// <summary>The lines of a text, without their ends; an empty last line is none.</summary>
    public static string[] SplitLines(byte[] text)
    {
        string[] lines = Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n');
        IEnumerable<string> trimmed = lines.Select(line => line.TrimEnd('\r'));
        if (lines[^1].Length == 0)
            trimmed = trimmed.SkipLast(1);
        return [.. trimmed];
    }
}
