namespace Modular.Framework.Tests.EndToEnd;

/// <summary>What never answers is given up, through the built command.</summary>
public sealed class HangTests : IDisposable
{
    private readonly Command command = new();

    public HangTests()
    {
        command.Write(
            "plugins.yaml",
            $"- {Path.Combine(AppContext.BaseDirectory, "fixtures", "Faulty")}\n"
                + $"- {Path.Combine(AppContext.BaseDirectory, "fixtures", "Broken")}\n"
        );
        command.Write(
            "hang.yaml",
            """
            name: hang
            memory:    { use: faulty-hang }
            cell:      { use: 2t2r }
            sense:     { use: differential }
            network:   { use: mlp, options: { hidden: [16] } }
            dataset:   { use: blobs, options: { train: 200, test: 60 } }
            training:  { mode: off-line, epochs: 1, batch: 50, rate: 0.01 }
            study:     { rank: { imperfections: [fault] }, seeds: 1 }
            """
        );
    }

    public void Dispose() => command.Dispose();

    /// <summary>One of the two trials hangs at every read.</summary>
    [Fact]
    public void A_trial_that_says_nothing_is_ended_tried_once_more_and_has_failed()
    {
        Ending ended = command
            .RunAlone(
                "run",
                "hang.yaml",
                "-o",
                "run",
                "--workers",
                "2",
                "--plugins",
                "plugins.yaml",
                "--patience",
                "0.2"
            )
            .Expect(1);
        const string Sentence =
            "the worker process died in this trial 2 times; it said nothing for 12 s and was ended. "
            + "Give epochs that take longer more time with --patience; otherwise a part hangs: ask its author.";
        Assert.Equal(
            [
                $"all-seed-0: {Sentence}",
                "1 of 2 trials failed; the ranking uses the rest. Give the same command again to try them once more.",
            ],
            ended.ErrorLines
        );
        RunContent.NothingHalfWritten(command.At("run"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("nan")]
    [InlineData("1e400")]
    [InlineData("an hour")]
    public void Patience_is_a_number_of_minutes(string patience) =>
        Assert.Equal(
            [
                $"modular run: --patience is '{patience}'; expected a number of minutes from 0.05 to 1000000. See 'modular run --help'.",
            ],
            command.Run("run", "hang.yaml", "--patience", patience).Expect(2).ErrorLines
        );

    /// <summary>It passes no call of the host, so only the process can catch it.</summary>
    [Fact]
    public void A_thread_of_a_plugin_that_throws_ends_the_program_with_a_sentence()
    {
        command.Write(
            "thread.yaml",
            """
            name: thread
            memory:   { use: broken, options: { at: read, how: thread } }
            cell:     { use: broken }
            sense:    { use: broken }
            network:  { use: broken }
            dataset:  { use: broken }
            training: { mode: off-line, epochs: 1, batch: 10, rate: 0.1 }
            """
        );
        command.Environment["XDG_DATA_HOME"] = command.Folder;
        Ending ended = command.RunAlone("trial", "thread.yaml", "--plugins", "plugins.yaml").Expect(3);
        string file = Assert.Single(Directory.GetFiles(command.At("modular", "faults"), "modular-*.txt"));
        Assert.Equal(
            [
                $"modular: stopped by InvalidOperationException: nobody catches this. Please send {file} to the "
                    + "maintainers, or to the author of the plugin that it names.",
            ],
            ended.ErrorLines
        );
        Assert.Contains("Broken.Breakage", File.ReadAllText(file));
    }

    [Fact]
    public void A_pipe_that_somebody_fills_is_a_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a shell.");
        Ending valid = command.Shell("\"$MODULAR\" validate --plugins plugins.yaml <(cat hang.yaml)").Expect(0);
        Assert.EndsWith(": valid. 2 trials: ideal and all of fault, with 1 seed.", Assert.Single(valid.OutputLines));
    }
}
