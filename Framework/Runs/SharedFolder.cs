using System.Text.Json;
using Modular.Files;
using Modular.Text;

namespace Modular.Runs;

/// <summary>
/// Tests on every machine that works in a run folder whether the folder supports locks, and reports what is wrong.
/// </summary>
/// <param name="folder">The run folder, which several machines may share.</param>
internal sealed class SharedFolder(RunFolder folder)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private string Notes => Path.Combine(folder.Root, "claims", "hosts");

    /// <summary>
    /// Tests the folder from this machine and leaves a note of the result. Returns one sentence for each problem.
    /// </summary>
    public IReadOnlyList<string> Test()
    {
        try
        {
            Directory.CreateDirectory(Notes);
            string file = Path.Combine(Notes, Environment.MachineName + ".json");
            AtomicFile.Write(file, "{}");
            double ahead = (DateTime.UtcNow - File.GetLastWriteTimeUtc(file)).TotalSeconds;
            var note = new HostNote
            {
                Machine = Environment.MachineName,
                Excludes = Excludes(),
                ClockAhead = ahead,
            };
            AtomicFile.Write(file, JsonSerializer.Serialize(note, RecordJson.Options));
            return Warnings();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // Who cannot write there says so when it claims a trial.
        }
    }

    /// <summary>One sentence for each problem that any machine has found.</summary>
    public IReadOnlyList<string> Warnings()
    {
        HostNote[] notes = [.. ReadNotes().OrderBy(note => note.Machine, StringComparer.Ordinal)];
        IEnumerable<string> open = notes
            .Where(note => !note.Excludes)
            .Select(note =>
                $"{folder.Root}: two processes on {note.Machine} could make the same file there, so claims do not hold: "
                + "trials may run twice. The results are right all the same. Use a folder that all machines see alike."
            );
        return [.. open, .. Clocks(notes)];
    }

    private IEnumerable<string> Clocks(IReadOnlyList<HostNote> notes)
    {
        if (notes.Count < 2)
            yield break;
        HostNote last = notes.MinBy(note => note.ClockAhead)!;
        HostNote first = notes.MaxBy(note => note.ClockAhead)!;
        var apart = TimeSpan.FromSeconds(first.ClockAhead - last.ClockAhead);
        if (apart > Tolerance)
            yield return $"{folder.Root}: the clock of {first.Machine} is {Numbers.Duration(apart)} ahead of that of "
                + $"{last.Machine}. The start times of trials show it; nothing else depends on it.";
    }

    private IEnumerable<HostNote> ReadNotes()
    {
        if (!Directory.Exists(Notes))
            return [];
        return Directory.EnumerateFiles(Notes, "*.json").Select(Read).OfType<HostNote>();
    }

    private bool Excludes()
    {
        string path = Path.Combine(Notes, $"{Environment.MachineName}-{Environment.ProcessId}.probe");
        using FileStream? first = ExclusiveFile.Create(path, "first");
        using FileStream? second = ExclusiveFile.Create(path, "second");
        File.Delete(path);
        return first is not null && second is null;
    }

    private static HostNote? Read(string file)
    {
        try
        {
            HostNote? note = JsonSerializer.Deserialize<HostNote>(RegularFile.ReadAllText(file), RecordJson.Options);
            bool isPossible = note is { Machine.Length: > 0 and <= 64 } && Math.Abs(note.ClockAhead) < 1e9;
            return isPossible ? note : null;
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or IOException)
        {
            return null;
        }
    }
}
