namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Studies in which half of the trials fail: those with the dial of a faulty plugin on.</summary>
public sealed class FailureTests : IDisposable
{
    private static readonly string[] Failing = ["all-seed-0", "only-fault-seed-0"];

    private readonly Command command = new();

    public FailureTests()
    {
        command.Write("plugins.yaml", $"- {Path.Combine(AppContext.BaseDirectory, "fixtures", "Faulty")}");
        command.Write(
            "faulty.yaml",
            """
            name: faulty
            memory:    { use: faulty-nan }
            cell:      { use: 2t2r }
            sense:     { use: differential }
            network:   { use: mlp, options: { hidden: [16] } }
            dataset:   { use: blobs, options: { train: 200, test: 60 } }
            training:  { mode: off-line, epochs: 1, batch: 50, rate: 0.01 }
            study:     { rank: { imperfections: [fault, harmless] }, seeds: 1 }
            """
        );
    }

    public void Dispose() => command.Dispose();

    [Fact]
    public void The_other_trials_go_on_and_only_the_failed_ones_run_again()
    {
        Ending first = Run("nan", workers: "1").Expect(1);
        Assert.Equal(2 + 1, first.ErrorLines.Length);
        foreach (string trial in Failing)
            Assert.Contains(
                $"{trial}: memory 'faulty-nan' (Faulty 2.1.0): Read returned NaN at position 0; expected finite "
                    + "numbers. Ask the plugin's author.",
                first.ErrorLines
            );
        Assert.Equal(
            "2 of 4 trials failed; the ranking uses the rest. Give the same command again to try them once more.",
            first.ErrorLines[^1]
        );
        TablesTellWhatFailed();
        IReadOnlyDictionary<string, DateTime> before = RunContent.Written(command.At("run"));
        Assert.Equal("faulty: 4 trials, 2 already done, in run", Run("nan", workers: "1").Expect(1).OutputLines[0]);
        IReadOnlyDictionary<string, DateTime> after = RunContent.Written(command.At("run"));
        Assert.Equal(
            Failing,
            before.Keys.Where(trial => before[trial] != after[trial]).Select(Path.GetFileNameWithoutExtension).Order()
        );
    }

    [Theory]
    [InlineData(
        "throw",
        "threw InvalidOperationException: the probe slipped. Ask the plugin's author. "
            + "It was thrown in FaultyPlugin.cs, line 15."
    )]
    [InlineData("shape", "returned shape [256]; expected [2, 16, 8]. Ask the plugin's author.")]
    public void A_trial_says_in_one_sentence_whose_promise_was_broken(string fault, string broken)
    {
        Ending failed = command
            .Run(
                "trial",
                "faulty.yaml",
                "--only",
                "fault",
                "--plugins",
                "plugins.yaml",
                "--set",
                $"memory.use=faulty-{fault}"
            )
            .Expect(1);
        Assert.Equal([$"only-fault-seed-0: memory 'faulty-{fault}' (Faulty 2.1.0): Read {broken}"], failed.ErrorLines);
    }

    /// <summary>
    /// The author finds the whole stack in the run folder, and with --verbose on the console. The other seeds would
    /// fail alike, so they do not run.
    /// </summary>
    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    public void What_a_plugin_throws_is_kept_whole_and_stops_the_study(string workers)
    {
        Ending failed = command
            .Run([
                .. new[] { "run", "faulty.yaml", "-o", "run", "--plugins", "plugins.yaml", "--verbose" },
                .. new[] { "--workers", workers, "--set", "memory.use=faulty-layer", "--set", "study.seeds=200" },
                .. new[] { "--set", "study.rank={ method: one-at-a-time, imperfections: [fault] }" },
            ])
            .Expect(1);
        string[] logs = Directory.GetFiles(command.At("run", "trials"), "*-seed-0.log");
        Assert.Equal(2, logs.Length);
        string log = File.ReadAllText(logs[0]);
        Assert.StartsWith("System.InvalidOperationException: the probe slipped.\nTwice.\n   at ", log);
        Assert.Contains("FaultyPlugin.cs:line ", log);
        Assert.Contains(failed.ErrorLines, line => line.Contains("FaultyPlugin.cs:line "));
        Assert.Contains(
            failed.ErrorLines,
            line =>
                line.StartsWith("All 2 trials of the first seed failed for the same reason, so the study stops: ")
                && line.EndsWith("Mend it, and give the same command again.")
        );
        Assert.DoesNotContain(FailedTrials(), trial => trial.EndsWith("-seed-199"));
        Assert.Contains(failed.ErrorLines, line => line.StartsWith("The whole stack trace is in "));
    }

    /// <summary>Every worker that takes such a trial dies; that must not keep the others from being run.</summary>
    [Fact]
    public void A_trial_that_kills_its_worker_is_the_only_one_lost()
    {
        Ending ended = Run("crash", workers: "2", "--set", "study.rank.imperfections=[fault]").Expect(1);
        string[] deadly = ["all-seed-0"];
        Assert.Equal(deadly.Length + 1, ended.ErrorLines.Length);
        foreach (string trial in deadly)
            Assert.Contains(
                $"{trial}: the worker process died in this trial 2 times; exit code 137, it left no message.",
                ended.ErrorLines
            );
        Assert.Equal(deadly, FailedTrials().Order());
    }

    private Ending Run(string fault, string workers, params string[] more) =>
        command.Run([
            "run",
            "faulty.yaml",
            "-o",
            "run",
            "--workers",
            workers,
            "--plugins",
            "plugins.yaml",
            "--set",
            $"memory.use=faulty-{fault}",
            .. more,
        ]);

    private void TablesTellWhatFailed()
    {
        Assert.Equal(Failing, FailedTrials().Order());
        CsvTable ranking = CsvTable.Read(command.At("run", "ranking.csv"));
        CsvTable trials = CsvTable.Read(command.At("run", "trials.csv"));
        Assert.Equal("", ranking.Cell("buys", ("imperfection", "fault")));
        Assert.Equal("0", ranking.Cell("costs", ("imperfection", "harmless")));
        Assert.Equal("", trials.Cell("accuracy", ("trial", "all-seed-0")));
        Assert.Contains("Read returned NaN", trials.Cell("failure", ("trial", "all-seed-0")));
        Assert.Contains("## Trials that failed\n\n- all-seed-0: ", File.ReadAllText(command.At("run", "report.md")));
    }

    private IEnumerable<string> FailedTrials()
    {
        CsvTable trials = CsvTable.Read(command.At("run", "trials.csv"));
        return trials.Column("trial").Where(trial => trials.Cell("status", ("trial", trial)) == "failed");
    }
}
