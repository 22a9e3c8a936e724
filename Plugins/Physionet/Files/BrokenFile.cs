namespace Modular.Plugins.Physionet.Files;

/// <summary>Errors on files that are not as they should be, each one sentence for the user.</summary>
internal static class BrokenFile
{
    /// <summary>The error on a file: what is wrong, and what was expected.</summary>
    public static InvalidDataException At(string path, string wrong, string expected) =>
        new($"{path}: {wrong}; expected {expected}. Put the original file there.");

    /// <summary>The error on a line of a text file, counted from 1.</summary>
    public static InvalidDataException At(string path, int line, string wrong, string expected) =>
        At($"{path}({line})", wrong, expected);

    /// <summary>The error on an option: its name, what is wrong, what was expected, and what to do.</summary>
    public static InvalidDataException Option(string name, string wrong, string expected, string advice) =>
        new($"option '{name}' {wrong}; expected {expected}. {advice}");
}
