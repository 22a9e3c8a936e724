using System.Text.Json;
using Modular.Files;
using Modular.Runs;

namespace Modular.Framework.Tests;

/// <summary>What machines find out about the folder that they share, and what is said of it.</summary>
public sealed class SharedFolderNotesTests : IDisposable
{
    private readonly TemporaryFolder temp = new();
    private readonly SharedFolder shared;

    public SharedFolderNotesTests() => shared = new SharedFolder(new RunFolder(temp.Path));

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_folder_of_this_machine_does_what_claims_need()
    {
        Assert.Empty(shared.Test());
        Assert.Equal([Path.Combine("claims", "hosts", $"{Environment.MachineName}.json")], temp.Files);
    }

    [Fact]
    public void A_folder_where_two_make_the_same_file_is_named_with_the_machine()
    {
        Note("n1", excludes: false, ahead: 0);
        Note("n2", excludes: true, ahead: 0);
        Assert.Equal(
            [
                $"{temp.Path}: two processes on n1 could make the same file there, so claims do not hold: trials may run "
                    + "twice. The results are right all the same. Use a folder that all machines see alike.",
            ],
            shared.Test()
        );
    }

    [Fact]
    public void Clocks_that_differ_by_minutes_are_named_and_broken_notes_are_not_believed()
    {
        Note("n1", excludes: true, ahead: 20);
        Note("n2", excludes: true, ahead: -180);
        temp.Write("claims/hosts/n3.json", "{");
        temp.Write("claims/hosts/n4.json", """{ "machine": "", "excludes": false, "clockAhead": 1e300 }""");
        Assert.Equal(
            [
                $"{temp.Path}: the clock of n1 is 3 min 20 s ahead of that of n2. The start times of trials show it; "
                    + "nothing else depends on it.",
            ],
            shared.Warnings()
        );
    }

    private void Note(string machine, bool excludes, double ahead) =>
        temp.Write(
            $"claims/hosts/{machine}.json",
            JsonSerializer.Serialize(
                new HostNote
                {
                    Machine = machine,
                    Excludes = excludes,
                    ClockAhead = ahead,
                },
                RecordJson.Options
            )
        );
}
