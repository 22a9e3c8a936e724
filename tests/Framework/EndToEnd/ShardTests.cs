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
    public void A_part_that_is_none_is_refused(string shard) =>
        Assert.Equal(
            [
                $"modular run: --shard is '{shard}'; expected I/N with I from 1 to N, such as 2/5. See 'modular run --help'.",
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
