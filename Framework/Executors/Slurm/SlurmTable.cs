using System.Globalization;

namespace Modular.Executors.Slurm;

/// <summary>
/// Reads the tables of squeue and sacct. Versions differ in what they write, so rows that do not fit are skipped.
/// </summary>
internal static class SlurmTable
{
    /// <summary>The columns that squeue is asked for, each followed by a bar.</summary>
    public const string QueueColumns = "ArrayJobID:|,ArrayTaskID:|,State:|,Reason:|,exit_code:|,NodeList:|";

    /// <summary>The columns that sacct is asked for.</summary>
    public const string AccountColumns = "JobID,State,ExitCode,NodeList";

    /// <summary>Reads the output of squeue.</summary>
    public static IEnumerable<TaskState> ReadQueue(string text)
    {
        foreach (string[] words in Rows(text, 6))
        foreach (int task in Tasks(words[1]))
            yield return new TaskState(words[0], task, State(words[2]))
            {
                Reason = Word(words[3]) ?? "",
                ExitCode = words[4],
                Node = Word(words[5]),
            };
    }

    /// <summary>Reads the output of sacct.</summary>
    public static IEnumerable<TaskState> ReadAccount(string text)
    {
        foreach (string[] words in Rows(text, 4))
        {
            string[] id = words[0].Split('_', 2);
            if (id.Length < 2)
                continue;
            foreach (int task in Tasks(id[1]))
                yield return new TaskState(id[0], task, State(words[1])) { ExitCode = words[2], Node = Word(words[3]) };
        }
    }

    private static IEnumerable<string[]> Rows(string text, int columns) =>
        text.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(words => words.Length >= columns && words[0].Length > 0);

    /// <summary>
    /// Returns the state without what follows it: "CANCELLED by 0" and "RUNNING+" are states with more text.
    /// </summary>
    private static string State(string text) => text.Split(' ', '+')[0].ToUpperInvariant();

    private static string? Word(string text)
    {
        if (text is "" or "None" or "None assigned" or "(null)" or "N/A")
            return null;
        return text;
    }

    /// <summary>The numbers of the tasks in a row: "3", or "[4-6,9%2]" for waiting tasks.</summary>
    private static IEnumerable<int> Tasks(string text)
    {
        string list = text.Trim('[', ']').Split('%')[0];
        foreach (string piece in list.Split(','))
        {
            string[] ends = piece.Split('-', ':');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first))
                continue;
            int last = ends.Length > 1 && int.TryParse(ends[1], CultureInfo.InvariantCulture, out int to) ? to : first;
            for (int task = first; task <= last && task - first < 100_000; task++)
                yield return task;
        }
    }
}
