using Modular.Files;

namespace Modular.Commands;

/// <summary>Writes a file that the user asked a command for.</summary>
internal static class NewFile
{
    /// <summary>Refuses a path that cannot be a file, before the command starts its work.</summary>
    public static void Check(string? path, string option)
    {
        if (path is null)
            return;
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (Directory.Exists(path) || !Directory.Exists(folder))
            throw Refused(path, option);
        RefuseOthers(path, option);
    }

    /// <summary>A link, a device or a pipe is not replaced: that is hardly what was meant.</summary>
    private static void RefuseOthers(string path, string option)
    {
        if (RegularFile.OtherwiseWhenWritten(path) is { } other)
            throw new InputException([
                $"{path}: {other}, which is not replaced; expected a new name, or that of a file. "
                    + $"Give another with {option}.",
            ]);
    }

    /// <summary>Writes the file. Throws <see cref="InputException"/> where it cannot be written.</summary>
    public static void Write(string path, string option, string text)
    {
        if (!Directory.Exists(path))
            RefuseOthers(path, option);
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
            $"{path}: cannot be written; expected a file in a folder that is there and can be written. "
                + $"Give another with {option}.",
        ]);
}
