namespace Modular.Framework.Tests.EndToEnd;

/// <summary>What belongs to the user, or comes from somebody else, is neither replaced nor trusted.</summary>
public sealed class OwnFilesTests(PreparedRun run) : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_link_and_a_pipe_are_not_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes pipes.");
        command.Write("mine", "mine");
        File.CreateSymbolicLink(command.At("link"), command.At("mine"));
        command.Shell("mkfifo pipe").Expect(0);
        foreach ((string name, string what) in new[] { ("link", "is a link"), ("pipe", "is a pipe") })
            Assert.Equal(
                [
                    $"{name}: {what}, which is not replaced; expected a new name, or that of a file. Give another with -o.",
                ],
                command.Run("schema", "-o", name).Expect(2).ErrorLines
            );
        Assert.Equal("mine", File.ReadAllText(command.At("mine")));
        Assert.Equal(["link", "mine", "pipe"], Directory.GetFiles(command.Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("run", "report.md")]
    [InlineData("trial", "epochs.csv")]
    public void A_file_of_the_user_is_not_replaced(string verb, string own)
    {
        command.Write("tiny.yaml", Tiny.InPlace);
        Directory.CreateDirectory(command.At("notes"));
        File.WriteAllText(command.At("notes", own), "mine");
        Assert.Equal(
            [
                $"notes: holds a '{own}' but no run that it could be of, and a run would replace it; expected a new "
                    + "folder, or that of a run. Give another with -o.",
            ],
            command.Run(verb, "tiny.yaml", "-o", "notes").Expect(2).ErrorLines
        );
        Assert.Equal([command.At("notes", own)], Directory.GetFileSystemEntries(command.At("notes")));
    }

    [Theory]
    [InlineData("report", "")]
    [InlineData("verify", ", or --trust if you know whose they are")]
    [InlineData("work", ", or --trust if you know whose they are")]
    public void The_plugins_that_a_run_folder_names_are_not_loaded_unasked(string verb, string trust)
    {
        run.CopyTo(command.At("theirs"));
        string plan = command.At("theirs", "plan.json");
        string named = command.Write("plugins.yaml", "- not-there\n");
        File.WriteAllText(
            plan,
            File.ReadAllText(plan).Replace("\"pluginFiles\": []", $"\"pluginFiles\": [\"{named}\"]")
        );
        Assert.Equal(
            [
                $"theirs: ran with the plugins of {named}, and loading them runs their code; expected your word for "
                    + $"it. Give --plugins with your own{trust}.",
            ],
            command.Run(verb, "theirs").Expect(2).ErrorLines
        );
        string[] asked = verb == "report" ? ["--plugins", named] : ["--trust"];
        Assert.DoesNotContain("your word for it", command.Run([verb, "theirs", .. asked]).Error);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_one_sentence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Needs a device without room.");
        Ending full = command.Shell("\"$MODULAR\" plugins > /dev/full").Expect(2);
        Assert.StartsWith("standard output: cannot be written (", Assert.Single(full.ErrorLines));
    }

    [Fact]
    public void A_pipe_is_no_file_of_measurements()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes pipes.");
        command.Shell("mkfifo data.csv").Expect(0);
        Assert.Equal(
            ["data.csv: is a pipe; expected a file of measurements. Write them into a file."],
            command.Run("fit", "data.csv").Expect(2).ErrorLines
        );
    }
}
