using System.Text;
using System.Text.RegularExpressions;

namespace Modular.Files;

/// <summary>Files that are there whole or not at all.</summary>
internal static partial class AtomicFile
{
    /// <summary>Writes a text in UTF-8, in place of what is there.</summary>
    public static void Write(string path, string text) =>
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Writes what an action puts into a stream, in place of the file that is there. Throws <see cref="IOException"/>
    /// where a link, a device or another thing that is no file is there.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        if (RegularFile.OtherwiseWhenWritten(path) is { } other)
            throw new IOException($"'{path}' {other}, which is not replaced.");
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

    /// <summary>Deletes what processes of this machine that are no more have left in a folder or below.</summary>
    public static void DeleteDraftsOfTheDead(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        var here = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        foreach (string draft in Directory.EnumerateFiles(folder, "*.draft", here))
            if (Draft().Match(draft) is { Success: true } form && IsOfTheDead(form))
                File.Delete(draft);
    }

    private static bool IsOfTheDead(Match draft) =>
        draft.Groups["machine"].Value == Environment.MachineName
        && ProcessMark.OfThisMachine(int.Parse(draft.Groups["process"].ValueSpan)).IsGone;

    [GeneratedRegex(@"\.(?<machine>[^./]+)-(?<process>[0-9]{1,9})\.draft\z")]
    private static partial Regex Draft();

    /// <summary>How the names of files end that a process of this machine has not finished.</summary>
    public static string DraftSuffix(int process) => $".{Environment.MachineName}-{process}.draft";
}
