using Modular.Files;

namespace Modular.Commands;

/// <summary>A file that a command was asked to write.</summary>
internal static class NewFile
{
    /// <summary>Refuses what cannot be a file, before the work is done.</summary>
    public static void Check(string? path, string option)
    {
        if (
            path is not null
            && (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        )
            throw Refused(path, option);
    }

    public static void Write(string path, string option, string text)
    {
        try
        {
            AtomicFile.Write(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, option);
        }
    }

    private static InputException Refused(string path, string option) =>
        new([
            $"{path}: cannot be written; expected a file in a folder that is there and can be written. Give another with {option}.",
        ]);
}
