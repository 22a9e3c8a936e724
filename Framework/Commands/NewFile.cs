using Modular.Files;

namespace Modular.Commands;

/// <summary>Checks and writes a file that the user asks a command to write.</summary>
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

    /// <summary>Refuses to overwrite a file that the command reads, because its contents would be lost.</summary>
    /// <param name="path">The file to write; null for none.</param>
    /// <param name="option">The option that asks for it.</param>
    /// <param name="inputs">The files that the command reads.</param>
    public static void RefuseInputs(string? path, string option, IEnumerable<string> inputs)
    {
        if (path is not null && inputs.Any(input => Path.GetFullPath(input) == Path.GetFullPath(path)))
            throw new InputException([
                $"{path}: is read by this command, and would be replaced; expected another file. Give one with {option}.",
            ]);
    }

    /// <summary>Refuses to overwrite a file that exists, because its author may have changed it.</summary>
    public static void RefuseThere(string? path, string option)
    {
        if (path is not null && Path.Exists(path))
            throw new InputException([
                $"{path}: is here already, and is not replaced; expected a new name. Give another with {option}, or move it "
                    + "away.",
            ]);
    }

    /// <summary>Refuses to replace a link, a device or a pipe, because that is hardly what the user means.</summary>
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
