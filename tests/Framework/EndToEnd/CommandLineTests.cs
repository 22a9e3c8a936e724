namespace Modular.Framework.Tests.EndToEnd;

public sealed class CommandLineTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("run", "<SCENARIO>", "--output", "--workers", "--patience", "--set", "--plugins")]
    [InlineData("trial", "<SCENARIO>", "--ideal", "--only", "--without", "--seed", "--output")]
    [InlineData("validate", "<SCENARIO>", "--set", "--plugins", "--strict")]
    [InlineData("explain", "<SCENARIO>", "--set", "--plugins")]
    [InlineData("plugins", "--plugins")]
    [InlineData("describe", "<PART>", "--plugins")]
    [InlineData("schema", "--output", "--plugins")]
    [InlineData("report", "<RUN-FOLDER>", "--plugins")]
    [InlineData("verify", "<RUN-FOLDER>", "--trust", "--plugins")]
    [InlineData("work", "<RUN-FOLDER>", "--patience", "--for", "--trust", "--plugins")]
    [InlineData("data", "get", "list")]
    [InlineData("data get", "<NAME>", "--from", "--plugins")]
    public void Help_names_arguments_and_options(string verb, params string[] words)
    {
        Ending help = command.Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Expect(0);
        Assert.All(words, word => Assert.Contains(word, help.Output));
        Assert.DoesNotContain("--supervised", help.Output);
        Assert.Equal("", help.Error);
    }

    /// <summary>
    /// Whoever types only the name of a program, or of a group of commands, wants to know what there is.
    /// </summary>
    [Theory]
    [InlineData("", "Usage:", "run <SCENARIO>", "data")]
    [InlineData("data", "modular data [command]", "get <NAME>", "list")]
    public void A_group_of_commands_alone_is_its_help(string arguments, params string[] words)
    {
        Ending help = command.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Expect(0);
        Assert.All(words, word => Assert.Contains(word, help.Output));
        Assert.Equal("", help.Error);
    }

    [Theory]
    [InlineData("rnu", "modular: there is no command 'rnu'. Did you mean 'run'? See 'modular --help'.")]
    [InlineData(
        "vaildate x.yaml",
        "modular: there is no command 'vaildate'. Did you mean 'validate'? See 'modular --help'."
    )]
    [InlineData(
        "run",
        "modular run: Required argument 'SCENARIO' missing for command: 'run'. See 'modular run --help'."
    )]
    [InlineData(
        "run x.yaml --bogus",
        "modular run: Unrecognized command or argument '--bogus'. See 'modular run --help'."
    )]
    [InlineData("run --bogus", "modular run: Unrecognized command or argument '--bogus'. See 'modular run --help'.")]
    [InlineData(
        "run x.yaml --workers -1",
        "modular run: --workers is '-1'; expected a whole number from 0 to 1024. See 'modular run --help'."
    )]
    [InlineData(
        "run x.yaml --workers",
        "modular run: Required argument missing for option: '--workers'. See 'modular run --help'."
    )]
    [InlineData(
        "run x.yaml -o a -o b",
        "modular run: Option '-o' expects a single argument but 2 were provided. See 'modular run --help'."
    )]
    [InlineData(
        "work run --for soon",
        "modular work: --for is 'soon'; expected a time such as 3h50m, 45m or 90s. See 'modular work --help'."
    )]
    [InlineData(
        "run x.yaml --checkpoint-every later",
        "modular run: --checkpoint-every is 'later'; expected a time such as 3h50m, 45m or 90s. See 'modular run --help'."
    )]
    [InlineData("plugins x", "modular plugins: Unrecognized command or argument 'x'. See 'modular plugins --help'.")]
    public void A_wrong_command_line_is_one_sentence(string arguments, string sentence)
    {
        Ending refused = command.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Expect(2);
        Assert.Equal([sentence], refused.ErrorLines);
        Assert.Equal("", refused.Output);
    }

    /// <summary>A task needs time; checkpoints may come at every epoch.</summary>
    [Theory]
    [InlineData("time", "0s")]
    [InlineData("time", "soon")]
    [InlineData("checkpoint-every", "soon")]
    [InlineData("checkpoint-every", "1e400s")]
    public void A_time_of_the_executor_that_is_none_is_refused(string key, string time)
    {
        command.Write("x.yaml", TestRig.Small);
        command.Run("validate", "x.yaml", "--set", "executor.checkpoint-every=0s").Expect(0);
        Assert.Equal(
            [
                $"--set executor.{key}: option 'executor.{key}' of the scenario is '{time}'; expected a time "
                    + "such as 3h50m, 45m, 3:50:00 or 1-12:00:00. Correct it.",
            ],
            command.Run("validate", "x.yaml", "--set", $"executor.{key}={time}").Expect(2).ErrorLines
        );
    }

    [Theory]
    [InlineData("validate", "")]
    [InlineData("run", "x.yaml", "-o", "")]
    [InlineData("work", "")]
    [InlineData("report", "")]
    public void An_empty_path_is_one_sentence(params string[] arguments)
    {
        Ending refused = command.Run(arguments).Expect(2);
        Assert.EndsWith(
            $"is empty; expected a path. See 'modular {arguments[0]} --help'.",
            Assert.Single(refused.ErrorLines)
        );
        Assert.Empty(Directory.GetFileSystemEntries(command.Folder));
    }

    [Fact]
    public void Plugins_lists_every_part_that_comes_with_the_program()
    {
        string[] lines = command.Run("plugins").Expect(0).OutputLines;
        foreach (
            string part in new[]
            {
                "memory 'ideal'",
                "memory 'hfo2-weak-reset'",
                "cell '2t2r'",
                "sense 'differential'",
                "network 'mlp'",
                "network 'vgg'",
                "dataset 'mnist'",
                "dataset 'blobs'",
                "dataset 'cifar-10'",
                "dataset 'imagefolder'",
                "dataset 'files'",
                "dataset 'ecg-inversion'",
                "dataset 'ecg-beats'",
                "dataset 'eeg-motor-imagery'",
                "network 'conv1d'",
                "network 'eegnet'",
                "network 'mobilenet-v1'",
            }
        )
            Assert.Single(lines, line => line.StartsWith($"{part}: "));
        Assert.DoesNotContain(lines, line => line.StartsWith("rejected"));
    }

    /// <summary>As 'modular run ... | head -1' does.</summary>
    [Fact]
    public void A_reader_that_leaves_early_does_not_break_the_study()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs a shell.");
        command.Write("tiny.yaml", Tiny.InPlace);
        Ending ended = command
            .Shell("set -o pipefail; \"$MODULAR\" run tiny.yaml -o run --workers 1 --set study.seeds=1 | head -1")
            .Expect(0);
        Assert.Equal(["tiny: 4 trials, 0 already done, in run"], ended.OutputLines);
        Assert.Equal("", ended.Error);
        Assert.True(File.Exists(command.At("run", "ranking.csv")));
    }
}
