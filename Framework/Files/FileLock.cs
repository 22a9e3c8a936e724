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

    /// <summary>The lock, once nobody else holds it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="waiting">Called again and again while somebody else holds it.</param>
    public static FileStream Wait(string path, Action? waiting = null)
    {
        while (true)
        {
            if (Try(path) is FileStream held)
                return held;
            waiting?.Invoke();
            Thread.Sleep(200);
        }
    }
}
