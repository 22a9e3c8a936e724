using System.Globalization;

namespace Modular.Files;

/// <summary>The content of a lock's file: its holder, and the number of the last sign of life.</summary>
/// <param name="Holder">The holder and the time it took the lock; the same as long as it holds the lock.</param>
/// <param name="Beat">Another value at every sign.</param>
internal sealed record HolderSign(string Holder, string Beat)
{
    /// <summary>The process that holds it; null where the file does not say.</summary>
    public ProcessMark? Process { get; } = ProcessMark.Read(Holder);

    /// <summary>The text of a sign; all signs of a holder are equally long, so one is written over the other.</summary>
    public static string Write(string holder, long beat) =>
        $"{holder} {beat.ToString("D12", CultureInfo.InvariantCulture)}";

    /// <summary>Reads the file of a lock; null where there is none, or where it cannot be read.</summary>
    public static HolderSign? Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            string text = RegularFile.ReadAllText(path);
            int end = Math.Max(0, text.LastIndexOf(' '));
            return new HolderSign(text[..end], text[end..]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
