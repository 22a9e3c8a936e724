namespace Modular.Contracts;

/// <summary>
/// The published files of a data set: one archive (.tar.gz), and the files in it that the data set reads. Or the files
/// one by one, in a folder of the net.
/// </summary>
public sealed record Publication
{
    /// <summary>
    /// The address of the archive, http or https; of the folder, ending in '/', where files stand alone.
    /// </summary>
    public required Uri Address { get; init; }

    /// <summary>The size of the archive in bytes, or of all files together where they stand alone.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of the archive, 64 hexadecimal digits; empty where files stand alone.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The size in bytes of each file where they stand alone; null for an archive.</summary>
    public IReadOnlyDictionary<string, long>? FileBytes { get; init; }

    /// <summary>The files to keep: the name of each, without folders, and its SHA-256.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>
    /// Whether users get the files by hand: the address is then the page that tells how, nothing is fetched from it,
    /// and <c>modular data get NAME --from FOLDER</c> takes what is in a folder.
    /// </summary>
    public bool ByHand { get; init; }

    /// <summary>
    /// The endings of the names of files that do as well as <see cref="Files"/> if a folder has them, such as ".hea".
    /// They are taken without a digest, so the data set checks what it reads.
    /// </summary>
    public IReadOnlyList<string> Originals { get; init; } = [];

    /// <summary>One sentence on who made the data, and on what terms they may be used.</summary>
    public required string Terms { get; init; }

    /// <summary>
    /// The folder where fetched files are kept unless a user names another: below the one that the environment variable
    /// MODULAR_DATA names, or else below the user's own application data.
    /// </summary>
    /// <param name="dataset">The name that a scenario writes after <c>use:</c>.</param>
    public static DirectoryInfo Folder(string dataset)
    {
        string? root = Environment.GetEnvironmentVariable("MODULAR_DATA");
        if (string.IsNullOrEmpty(root))
            root = DefaultRoot();
        return new DirectoryInfo(Path.Combine(Path.GetFullPath(root), dataset));
    }

    private static string DefaultRoot()
    {
        string user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(user, "modular", "data");
    }
}
