using System.Text.Json;
using Modular.Executors;
using Modular.Trials;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A study in parts, on machines that share no folder.</summary>
[Collection(PreparedRunTests.Name)]
public sealed class ShardTests(PreparedRun run)
{
    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("x")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("1/99999999999")]
    public void A_part_that_is_none_is_refused(string shard) =>
        Assert.Equal(
            [
                $"modular run: --shard is '{shard}'; expected I/N with I from 1 to N, such as 2/5, of at most nine digits. "
                    + "See 'modular run --help'.",
            ],
            run.Command.Run("run", "tiny.yaml", $"--shard={shard}").Expect(2).ErrorLines
        );

    [Theory]
    [InlineData(
        "--shard=9/9",
        "--shard 9/9: the study has 8 trials; expected at most as many parts. Give a smaller number of parts."
    )]
    [InlineData(
        "--shard=1/2;--set;study.seeds=auto",
        "--shard 1/2: the results decide which trials the study has (seeds: auto, or tuning); expected a study whose trials are "
            + "known before. Leave --shard away, or set study.seeds to a number."
    )]
    [InlineData(
        "--shard=1/2;--set;study.sweep={training.rate: [7, 8]}",
        "--shard 1/2: tiny.yaml asks for several studies; expected one. Run the variants one by one, or leave --shard away."
    )]
    public void A_study_that_cannot_be_divided_is_refused(string options, string sentence) =>
        Assert.Equal(
            [sentence],
            run.Command.Run(["run", "tiny.yaml", "-o", "none", .. options.Split(';')]).Expect(2).ErrorLines
        );

    /// <summary>A program that asked for JSON learns how far its part is.</summary>
    [Fact]
    public void A_part_answers_a_program_with_how_far_it_is()
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        Ending ending = command.Run("run", "tiny.yaml", "-o", "a", "--shard", "01/8", "--json").Expect(0);
        using JsonDocument answer = JsonDocument.Parse(ending.Output);
        Assert.Equal(1, answer.RootElement.GetProperty("done").GetInt32());
        Assert.Equal(8, answer.RootElement.GetProperty("trials").GetInt32());
        Assert.Equal("a", answer.RootElement.GetProperty("folder").GetString());
    }

    /// <summary>What is refused leaves the run of a folder where it is.</summary>
    [Fact]
    public void A_refused_start_sets_no_run_aside()
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Run("run", "tiny.yaml", "-o", "a", "--shard", "1/8").Expect(0);
        Ending refused = command.Run("run", "tiny.yaml", "-o", "a", "--fresh", "--shard", "9/9").Expect(2);
        Assert.Empty(refused.OutputLines);
        Assert.Equal(1, RunContent.Count(command.At("a")));
        Assert.False(Directory.Exists(command.At("a.1")));
    }

    [Fact]
    public void A_merge_says_which_trials_are_missing_and_takes_each_folder_once()
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        command.Run("run", "tiny.yaml", "-o", "a", "--shard", "1/4").Expect(0);
        command.Run("run", "tiny.yaml", "-o", "b", "--shard", "2/4").Expect(0);
        Assert.Equal(
            [
                "both: 4 of 8 trials are in none of these folders; what is ranked rests on the others. Merge the folders that "
                    + "have them, too, or run them with 'modular run SCENARIO -o both'.",
            ],
            command.Run("merge", "a", "b", "-o", "both").Expect(0).ErrorLines
        );
        Assert.Equal(
            [
                "nowhere: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study with "
                    + "'modular run SCENARIO -o nowhere'.",
            ],
            command.Run("merge", "nowhere", "a", "-o", "other").Expect(2).ErrorLines
        );
        Assert.Equal(
            ["./a: is given twice; expected folders that differ. Name each of them once."],
            command.Run("merge", "a", "./a", "-o", "twice").Expect(2).ErrorLines
        );
        Assert.Equal(
            ["a/in: lies in a, which is merged; expected a folder outside. Give another with -o."],
            command.Run("merge", "a", "b", "-o", "a/in").Expect(2).ErrorLines
        );
        Assert.False(Directory.Exists(command.At("a", "in")));
    }

    [Theory]
    [InlineData(8, 3)]
    [InlineData(7, 7)]
    [InlineData(40, 6)]
    public void Parts_have_each_trial_once_and_keep_seeds_together(int trials, int parts)
    {
        Trial[] plan = [.. Enumerable.Range(0, trials).Select(i => Trial(i % 4))];
        Trial[] taken = [.. Enumerable.Range(1, parts).SelectMany(part => new Shard(part, parts).Take(plan))];
        Assert.Equal(plan.OrderBy(trial => trial.Seed), taken);
        Assert.Equal(trials, taken.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    /// <summary>The tables of the parts put together are those of one run, byte for byte.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    public void Merged_parts_give_the_tables_of_one_run(string workers)
    {
        using var command = new Command();
        command.Write("tiny.yaml", Tiny.InPlace);
        Ending first = command.Run("run", "tiny.yaml", "-o", "a", "--shard", "1/2", "--workers", workers).Expect(0);
        Assert.Equal(4, RunContent.Count(command.At("a")));
        Assert.Equal(
            "Shard 1/2: 4 of its 4 trials are done, in a. When all shards are, 'modular merge' of their folders ranks.",
            first.OutputLines[^1]
        );
        command.Run("run", "tiny.yaml", "-o", "b", "--shard", "2/2", "--workers", workers).Expect(0);
        command.Run("merge", "a", "b", "-o", "both").Expect(0);
        foreach (string table in new[] { "ranking.csv", "trials.csv", "epochs.csv" })
            Assert.Equal(File.ReadAllText(run.At(table)), File.ReadAllText(command.At("both", table)));
    }

    private static Trial Trial(int seed) =>
        new()
        {
            Hardware = "all",
            Seed = seed,
            Strengths = new Dictionary<string, double>(),
        };
}
