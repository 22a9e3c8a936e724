namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Parts of one study, put together.</summary>
[Collection(PreparedRunTests.Name)]
public sealed class MergeTests(PreparedRun run)
{
    [Fact]
    public void Parts_of_a_study_give_the_tables_of_one_run_bit_for_bit()
    {
        using var command = new Command();
        string[] parts =
        [
            Part(command, "a", i => i % 3 == 0),
            Part(command, "b", i => i % 3 == 1),
            Part(command, "c", i => i % 3 == 2),
        ];
        Ending merged = command.Run(["merge", .. parts, "-o", "all"]).Expect(0);
        Assert.Equal("tiny: 8 of 8 trials of 3 folders, in all", merged.OutputLines[0]);
        RunContent.SameTrials(run.At(), command.At("all"));
        string[] tables = [.. Directory.GetFiles(run.At(), "*.csv").Select(file => Path.GetFileName(file))];
        Assert.All(
            tables,
            table => Assert.Equal(File.ReadAllText(run.At(table)), File.ReadAllText(command.At("all", table)))
        );
        Assert.Equal(
            ["all: holds something already; expected a new folder. Give another with -o."],
            command.Run(["merge", .. parts, "-o", "all"]).Expect(2).ErrorLines
        );
    }

    [Fact]
    public void Other_studies_and_other_results_are_refused()
    {
        using var command = new Command();
        Part(command, "a", _ => true);
        Part(command, "b", _ => true);
        string scenario = command.At("b", "scenario.yaml");
        string text = File.ReadAllText(scenario);
        File.WriteAllText(scenario, text.Replace("epochs: 3", "epochs: 4"));
        Assert.Equal(
            [
                "b: holds no part of the study in a; training.epochs is 4 there and 3 here (there: b, here: a). "
                    + "Give folders of one scenario and one build.",
            ],
            command.Run("merge", "a", "b", "-o", "all").Expect(2).ErrorLines
        );
        File.WriteAllText(scenario, text);
        string trial = command.At("b", "trials", "all-seed-1.json");
        Files.SealedText outcome = Files.Seal.Split(File.ReadAllText(trial));
        File.WriteAllText(trial, Files.Seal.Add(outcome.Content.Replace("\"loss\": 0.", "\"loss\": 1.")));
        Assert.StartsWith(
            "b: gives another result of trial all-seed-1 than a; epochs[0].loss is 1.",
            Assert.Single(command.Run("merge", "a", "b", "-o", "all").Expect(2).ErrorLines)
        );
        Assert.False(Directory.Exists(command.At("all")));
    }

    [Fact]
    public void A_run_that_has_ended_has_nothing_to_cancel_and_its_trials_are_shown()
    {
        string folder = Path.Combine("runs", "tiny");
        Assert.Equal(
            [$"tiny: 8 of 8 trials done, 0 at work, 0 waiting, in {folder}"],
            run.Command.Run("status", folder).Expect(0).OutputLines
        );
        Assert.Equal(
            [$"{folder}: has no tasks on a cluster. A 'modular run' on this machine ends with Ctrl-C."],
            run.Command.Run("cancel", folder).Expect(0).OutputLines
        );
        Assert.StartsWith("all-seed-1: done, ", run.Command.Run("logs", folder, "all-seed-1").Expect(0).Output);
        Assert.Equal(
            [$"{folder}: has no trial 'all-seed-2'. Did you mean 'all-seed-0'?"],
            run.Command.Run("logs", folder, "all-seed-2").Expect(2).ErrorLines
        );
    }

    [Theory]
    [InlineData(
        "--slurm time=4h,mem",
        "modular run: --slurm has 'mem'; expected key=value, such as time=4h,mem=2G. See 'modular run --help'."
    )]
    [InlineData(
        "--slurm tmie=4h",
        "--set executor.tmie: option 'executor' of the scenario has no option 'tmie'. Did you mean 'time'?"
    )]
    [InlineData(
        "--slurm cpus=0",
        "--set executor.cpus: option 'executor.cpus' of the scenario is '0'; expected a whole number from 1 to 1024. "
            + "Correct it, or leave it out for '1'."
    )]
    [InlineData(
        "--detach",
        "modular run: --detach is for a cluster, where trials go on by themselves; expected --executor slurm with it."
    )]
    [InlineData(
        "--executor slurm",
        "modular run: --workers is for this machine, and the trials run on a cluster; expected max-parallel in its place. "
            + "Give --slurm max-parallel=N, or --executor local."
    )]
    public void What_a_cluster_cannot_take_is_one_sentence(string options, string sentence)
    {
        Ending refused = run.Command.Run(["run", "tiny.yaml", "-o", "none", .. options.Split(' ')]).Expect(2);
        Assert.Equal([sentence], refused.ErrorLines);
    }

    [Fact]
    public void What_tasks_ask_for_is_explained_and_is_no_part_of_a_run()
    {
        string[] asked = ["--set", "executor={ use: slurm, time: 1h, mem: 2G, max-parallel: 9 }"];
        Assert.Contains(
            "The trials run as tasks of a cluster under Slurm: 1h of time, 2G of memory, 1 core, at most 9 at a time.",
            string.Join(' ', run.Command.Run(["explain", "tiny.yaml", .. asked]).Expect(0).OutputLines)
        );
        Assert.DoesNotContain("executor", File.ReadAllText(run.At("scenario.yaml")));
    }

    /// <summary>A copy of the run without its results, with some of its trials; gives its name.</summary>
    private string Part(Command command, string name, Func<int, bool> has)
    {
        run.CopyTo(command.At(name));
        string[] trials = [.. Directory.GetFiles(command.At(name, "trials")).Order(StringComparer.Ordinal)];
        foreach ((int i, string trial) in trials.Index())
            if (!has(i))
                File.Delete(trial);
        return name;
    }
}
