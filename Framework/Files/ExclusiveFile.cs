using System.Runtime.InteropServices;
using System.Text;

namespace Modular.Files;

/// <summary>
/// A file that exactly one of several processes creates, on any machine, with its content from the start. It rests on
/// hard links, or else on exclusive creation, not on locks, which some shared folders accept and do not keep.
/// </summary>
internal static class ExclusiveFile
{
    private const int Exists = 17; // EEXIST

    /// <summary>Makes the file; gives it open for writing, or null where it is there already.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="text">Its content, which no other process writes.</param>
    public static FileStream? Create(string path, string text)
    {
        if (File.Exists(path))
            return null;
        string draft = $"{path}.{Guid.NewGuid():N}{AtomicFile.DraftSuffix(Environment.ProcessId)}";
        FileStream file = Write(draft, text);
        try
        {
            if (Link(draft, path, text) is { } isMade)
                return Keep(file, isMade);
        }
        finally
        {
            File.Delete(draft);
        }
        file.Dispose();
        return CreateInPlace(path, text);
    }

    private static FileStream? Keep(FileStream file, bool isMade)
    {
        if (isMade)
            return file;
        file.Dispose();
        return null;
    }

    /// <summary>
    /// Gives a file its name if nobody has it; null where the folder knows no links. The answer of a server may be lost
    /// and the call repeated, so that a name that is taken may be our own.
    /// </summary>
    private static bool? Link(string draft, string path, string text)
    {
        if (OperatingSystem.IsWindows())
            return null;
        if (HardLink(draft, path) == 0)
            return true;
        bool isTaken = Marshal.GetLastPInvokeError() == Exists;
        return isTaken ? Holds(path, text) : null;
    }

    private static bool Holds(string path, string text)
    {
        try
        {
            return RegularFile.ReadAllText(path) == text;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream? CreateInPlace(string path, string text)
    {
        try
        {
            return Write(path, text);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static FileStream Write(string path, string text)
    {
        const FileShare all = FileShare.ReadWrite | FileShare.Delete; // asks for no lock
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, all, bufferSize: 0);
        try
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(path);
            throw;
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int HardLink(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to
    );
}
