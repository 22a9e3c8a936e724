namespace Modular.Contracts;

/// <summary>
/// The published files of a data set: one archive, .tar.gz, and the files in it that the data set reads.
/// </summary>
public sealed record Publication
{
    /// <summary>Of the archive; http or https.</summary>
    public required Uri Address { get; init; }

    /// <summary>Size of the archive.</summary>
    public required long Bytes { get; init; }

    /// <summary>Of the archive; 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Names, without folders, and SHA-256 of the files to keep.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>One sentence on who made the data and on what terms they may be used.</summary>
    public required string Terms { get; init; }

    /// <summary>
    /// Where fetched files are kept unless a user says otherwise: in the folder that the environment variable
    /// MODULAR_DATA names, else in one of the user's.
    /// </summary>
    /// <param name="dataset">The name that a scenario writes after <c>use:</c>.</param>
    public static DirectoryInfo Folder(string dataset)
    {
        string? named = Environment.GetEnvironmentVariable("MODULAR_DATA");
        string root = string.IsNullOrEmpty(named)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "modular", "data")
            : named;
        return new DirectoryInfo(Path.Combine(Path.GetFullPath(root), dataset));
    }
}
