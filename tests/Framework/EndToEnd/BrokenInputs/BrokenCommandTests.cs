namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>
/// A few of the broken inputs through the built command: the sentences are the same, the exit code is 2, and nothing is
/// written.
/// </summary>
public sealed class BrokenCommandTests(ReportedErrors all) : IClassFixture<ReportedErrors>
{
    [Theory]
    [InlineData("a number too large for any")]
    [InlineData("several mistakes at once")]
    [InlineData("a part of another kind")]
    public void A_broken_line_is_said_by_every_command(string name)
    {
        BrokenInput input = Catalogue.Find(name);
        using var command = new Command();
        command.Write("x.yaml", Bench.Lines(input.Shown.Split('\n')));
        foreach (string verb in new[] { "validate", "explain", "trial", "run" })
            Assert.Equal(all.For(input), command.Run(verb, "x.yaml").Expect(2).ErrorLines);
        Assert.Equal(["x.yaml"], Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("aliases that explode")]
    [InlineData("an empty map")]
    public void A_broken_file_is_said_by_every_command(string name)
    {
        BrokenInput input = Catalogue.Find(name);
        using var command = new Command();
        command.Write("x.yaml", input.Shown);
        foreach (string verb in new[] { "validate", "run" })
            Assert.Equal(all.For(input), command.Run(verb, "x.yaml").Expect(2).ErrorLines);
        Assert.Equal(["x.yaml"], Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Range throws")]
    [InlineData("Inputs on another device")]
    [InlineData("a layer that does not fit the data")]
    public void A_part_that_breaks_early_stops_the_study_before_its_folder_is_made(string name)
    {
        BrokenInput input = Catalogue.Find(name);
        using var command = new Command();
        command.Write("x.yaml", Bench.Lines(BrokenParts.LinesAround(input.Shown)));
        command.Write("plugins.yaml", $"- {Path.Combine(AppContext.BaseDirectory, "fixtures", "Broken")}\n");
        Assert.Equal(all.For(input), command.Run("run", "x.yaml", "--plugins", "plugins.yaml").Expect(2).ErrorLines);
        Assert.Equal(
            ["plugins.yaml", "x.yaml"],
            Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void A_rejected_plugin_is_blamed_where_its_part_is_missing()
    {
        using var command = new Command();
        command.Write("x.yaml", Bench.Lines("memory: { use: ideel }"));
        command.Write("plugins.yaml", "- acme\n");
        Assert.Equal(
            [
                "x.yaml(2,16): no memory is called 'ideel'. Did you mean 'ideal'? A plugin was rejected: "
                    + "plugins.yaml(1,3): folder 'acme' does not exist; expected a plugin's folder. Correct the "
                    + "path, which is relative to plugins.yaml.",
            ],
            command.Run("validate", "x.yaml", "--plugins", "plugins.yaml").Expect(2).ErrorLines
        );
    }
}
