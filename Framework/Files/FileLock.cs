namespace Modular.Files;

/// <summary>
/// A file that one process holds at a time. The system lets go of it when the process ends, however it ends.
/// </summary>
internal static class FileLock
{
    /// <summary>The lock, or null if somebody else holds it.</summary>
    public static FileStream? Try(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
            when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException)
                && File.Exists(path)
            )
        {
            return null;
        }
    }
}
