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

    /// <summary>Refuses to write over what the command reads: that would lose it.</summary>
    /// <param name="path">The file that is asked for; null for none.</param>
    /// <param name="option">The option that asks for it.</param>
    /// <param name="inputs">The files that the command reads.</param>
    public static void RefuseInputs(string? path, string option, IEnumerable<string> inputs)
    {
        if (path is not null && inputs.Any(input => Path.GetFullPath(input) == Path.GetFullPath(path)))
            throw new InputException([
                $"{path}: is read by this command, and would be replaced; expected another file. Give one with {option}.",
            ]);
    }

    /// <summary>Refuses to write over a file that is there, which its author may have changed.</summary>
    public static void RefuseThere(string? path, string option)
    {
        if (path is not null && Path.Exists(path))
            throw new InputException([
                $"{path}: is here already, and is not replaced; expected a new name. Give another with {option}, or move it "
                    + "away.",
            ]);
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
