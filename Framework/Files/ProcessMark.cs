using System.Diagnostics;
using System.Globalization;

namespace Modular.Files;

/// <summary>
/// Names one process among those of all machines. A process can be looked up where it and the one that asks share a
/// scope: the same start of the same machine, and the same numbering of processes.
/// </summary>
/// <param name="Machine">The name of the machine.</param>
/// <param name="Id">The number of the process there.</param>
/// <param name="Start">
/// When it started, in ticks of the system; another process may get its number later. 0: not known.
/// </param>
/// <param name="Scope">The start of the machine in which the number is unique.</param>
internal sealed record ProcessMark(string Machine, int Id, long Start, string Scope)
{
    private const int Words = 4;
    private const int Longest = 64;

    /// <summary>The mark of this process.</summary>
    public static ProcessMark Own { get; } =
        new(Environment.MachineName, Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0, OwnScope());

    /// <summary>A process of this machine whose start is not known.</summary>
    public static ProcessMark OfThisMachine(int id) => Own with { Id = id, Start = 0 };

    /// <summary>Whether this process can look it up.</summary>
    public bool IsHere => Scope == Own.Scope;

    /// <summary>Whether it is known to have ended. Of processes elsewhere nothing is known.</summary>
    public bool IsGone => IsHere && !Lives();

    /// <summary>The process as a reader sees it.</summary>
    public string Name => $"process {Id} on {Machine}";

    /// <summary>The words that <see cref="Read"/> takes.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Machine} {Id} {Start} {Scope}");

    /// <summary>The process that a text begins with; null for another text.</summary>
    public static ProcessMark? Read(string text)
    {
        string[] words = text.Split(' ', Words + 1);
        if (words.Length < Words || words[0].Length is 0 or > Longest)
            return null;
        if (!int.TryParse(words[1], CultureInfo.InvariantCulture, out int id) || id <= 0)
            return null;
        if (!long.TryParse(words[2], CultureInfo.InvariantCulture, out long start))
            return null;
        return new ProcessMark(words[0], id, start, words[3]);
    }

    private bool Lives()
    {
        if (OperatingSystem.IsLinux())
            return StartOf(Id) is { } start && (start == Start || Start == 0);
        try
        {
            using var process = Process.GetProcessById(Id);
            return !process.HasExited;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>When a process started, in ticks since the start of the machine; null where it has ended.</summary>
    private static long? StartOf(int id)
    {
        const int state = 0;
        const int starttime = 19; // fields after the name in proc(5)
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            bool hasEnded = fields[state] is "Z" or "X";
            if (hasEnded)
                return null;
            return long.Parse(fields[starttime], CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Containers of one machine number their processes each for itself.</summary>
    private static string OwnScope()
    {
        string name = Environment.MachineName;
        if (!OperatingSystem.IsLinux())
            return name;
        try
        {
            string boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            string? space = new FileInfo("/proc/self/ns/pid").LinkTarget;
            return $"{boot}/{space?.Replace(' ', '-')}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return name;
        }
    }
}
