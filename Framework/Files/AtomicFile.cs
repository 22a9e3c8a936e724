using System.Text;

namespace Modular.Files;

/// <summary>Files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text in UTF-8, in place of what is there.</summary>
    public static void Write(string path, string text) =>
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes what an action puts into a stream, in place of what is there.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string draft = path + DraftSuffix(Environment.ProcessId);
        try
        {
            using (FileStream stream = File.Create(draft))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            AbruptExit.Record(() => File.Move(draft, path, overwrite: true));
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>
    /// Deletes what a process of this machine that was killed may have left in a folder or below.
    /// </summary>
    public static void DeleteDrafts(string folder, int process)
    {
        string pattern = "*" + DraftSuffix(process);
        foreach (string draft in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            File.Delete(draft);
    }

    private static string DraftSuffix(int process) => $".{Environment.MachineName}-{process}.draft";
}
