namespace Modular.Framework.Tests.EndToEnd.Generated;

/// <summary>
/// Plugins that do to the process around them what no part may: each is named in one sentence, and nothing is left of
/// it.
/// </summary>
public sealed class HostilePluginTests : IDisposable
{
    private const int Drawn = 64;

    /// <summary>What the built program asks of a part in a trial, by its kind.</summary>
    private static readonly IReadOnlyList<string> Steps =
    [
        .. At("memory", "create", "range", "imperfections", "fabricate", "program", "read", "dispose"),
        .. At("cell", "create", "devices", "holds", "targets"),
        .. At("sense", "create", "imperfections", "fabricate", "read", "dispose"),
        .. At("network", "create", "build", "forward"),
        .. At("dataset", "create", "shape", "samples", "inputs"),
    ];

    private static readonly IReadOnlyList<string> Changes =
    [
        "threads: the number of torch's threads from 1 to 2",
        "number-type: torch's default number type from Float32 to Float64",
        "gradients: torch's gradient mode from ",
        "inference: torch's inference mode from off to on",
        "culture: the culture, by which numbers are written",
        "directory: the current directory from ",
        "environment: the environment variable 'BROKEN'",
    ];

    private readonly Command command = new();

    public HostilePluginTests()
    {
        command.Write("plugins.yaml", $"- {Path.Combine(AppContext.BaseDirectory, "fixtures", "Broken")}");
        command.Write(
            "x.yaml",
            """
            name: x
            memory:   { use: broken }
            cell:     { use: broken }
            sense:    { use: broken }
            network:  { use: broken }
            dataset:  { use: broken }
            training: { mode: off-line, epochs: 1, batch: 10, rate: 0.1 }
            study:    { seeds: 1 }
            """
        );
    }

    public void Dispose() => command.Dispose();

    /// <summary>In one program, so that what one left behind would meet the next.</summary>
    [Fact]
    public void Who_changes_the_state_of_the_process_is_named_and_the_state_restored()
    {
        var chance = new Chance(26);
        string[] all = [.. Steps.SelectMany(step => Changes.Select(change => $"{step}: {change}"))];
        string[] drawn = [.. all.OrderBy(_ => chance.Below(int.MaxValue)).Take(Drawn)];
        foreach (string one in drawn)
        {
            string[] words = one.Split(": ", 4);
            string options = $"{words[0]}.options={{ at: {words[1]}, how: {words[2]} }}";
            Ending ending = command.Run("trial", "x.yaml", "--plugins", "plugins.yaml", "--set", options);
            Assert.True(
                ending.ExitCode is 1 or 2,
                $"{one}: exit code {ending.ExitCode}\n{ending.Output}{ending.Error}"
            );
            string sentence = Assert.Single(ending.ErrorLines);
            Assert.Contains($"{words[0]} 'broken' (Broken 2.1.0): ", sentence);
            Assert.Contains($" changed {words[3]}", sentence);
            Assert.EndsWith("; expected the process as it was. Ask the plugin's author.", sentence);
            NothingWritten();
        }
        command.Run("trial", "x.yaml", "--plugins", "plugins.yaml").Expect(0);
    }

    /// <summary>A guard is left where the process goes (docs/adr/0020).</summary>
    [Theory]
    [InlineData("validate", "memory", "fabricate", "exit", "Fabricate ended the process (exit code 0)")]
    [InlineData("validate", "dataset", "create", "exit", "making it from its options ended the process (exit code 0)")]
    [InlineData("trial", "sense", "read", "exit", "Read ended the process (exit code 0)")]
    [InlineData("validate", "network", "build", "kill", "Build ended the process (exit code 137)")]
    [InlineData("explain", "cell", "devices", "overflow", "Devices ended the process (Stack overflow, exit code 134)")]
    public void Who_ends_the_process_is_named(string subcommand, string kind, string at, string how, string said)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Exit codes of signals.");
        string options = $"{kind}.options={{ at: {at}, how: {how} }}";
        Ending ending = command.RunAlone(subcommand, "x.yaml", "--plugins", "plugins.yaml", "--set", options).Expect(2);
        Assert.Equal(
            [$"{kind} 'broken' (Broken 2.1.0): {said}; expected an answer. Ask the plugin's author."],
            ending.ErrorLines
        );
        NothingWritten();
    }

    [Fact]
    public void A_flood_of_output_is_cut()
    {
        Ending ending = command
            .RunAlone(
                "validate",
                "x.yaml",
                "--plugins",
                "plugins.yaml",
                "--set",
                "memory.options={at: range, how: flood}"
            )
            .Expect(0);
        Assert.InRange(ending.Output.Length, 100_000, 101_000);
        Assert.Equal("x.yaml: valid. 2 trials: ideal and all of noise, with 1 seed.", ending.OutputLines[^1]);
        Assert.Equal(
            ["A plugin has printed more than 100000 characters; the rest of what it prints is left out."],
            ending.ErrorLines
        );
    }

    private static IEnumerable<string> At(string kind, params string[] steps) =>
        steps.Select(step => $"{kind}: {step}");

    private void NothingWritten() =>
        Assert.Equal(
            ["plugins.yaml", "x.yaml"],
            Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
}
