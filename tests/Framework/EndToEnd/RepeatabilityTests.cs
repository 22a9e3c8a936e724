using System.Text.Json;

namespace Modular.Framework.Tests.EndToEnd;

[Collection(PreparedRunTests.Name)]
public sealed class RepeatabilityTests(PreparedRun run)
{
    [Fact]
    public void Another_folder_another_number_of_workers_and_of_threads_give_the_same_bits()
    {
        using var command = new Command { Environment = { ["OMP_NUM_THREADS"] = "4" } };
        command.Write("tiny.yaml", Tiny.InPlace);
        command.RunAlone("run", "tiny.yaml", "--workers", "1", "-o", "again").Expect(0);
        RunContent.SameTrials(run.At(), command.At("again"));
        Assert.Equal(File.ReadAllText(run.At("ranking.csv")), File.ReadAllText(command.At("again", "ranking.csv")));
    }

    /// <summary>No parent tells it to use one thread, as 'run' tells its workers.</summary>
    [Fact]
    public void A_trial_by_hand_is_the_trial_of_the_study_for_any_number_of_threads()
    {
        using var command = new Command { Environment = { ["OMP_NUM_THREADS"] = "4", ["MKL_NUM_THREADS"] = "4" } };
        command.Write("tiny.yaml", Tiny.InPlace);
        command.RunAlone("trial", "tiny.yaml", "--only", "pink-noise", "--seed", "1", "-o", "one").Expect(0);
        Assert.Equal(
            File.ReadAllText(run.At("trials", "only-pink-noise-seed-1.json")),
            File.ReadAllText(command.At("one", "trial.json"))
        );
    }

    [Fact]
    public void A_finished_run_has_nothing_left_to_do()
    {
        IReadOnlyDictionary<string, DateTime> before = RunContent.Written(run.At());
        Ending again = run.Command.Run("run", "tiny.yaml").Expect(0);
        Assert.Equal($"tiny: 8 trials, 8 already done, in {Path.Combine("runs", "tiny")}", again.OutputLines[0]);
        Assert.Equal(before, RunContent.Written(run.At()));
    }

    [Fact]
    public void The_resolved_scenario_says_every_default_and_is_the_same_study()
    {
        Ending same = run.Command.Run("run", Path.Combine("runs", "tiny", "scenario.yaml")).Expect(0);
        Assert.Contains("8 already done", same.OutputLines[0]);
        string resolved = File.ReadAllText(run.At("scenario.yaml"));
        Assert.Contains("pulse-limit: 14", resolved);
        Assert.Contains("start: initial-signs", resolved);
    }

    [Fact]
    public void Seeds_differ()
    {
        JsonElement Loss(int seed) =>
            JsonDocument
                .Parse(File.ReadAllText(run.At("trials", $"all-seed-{seed}.json")))
                .RootElement.GetProperty("epochs")[0]
                .GetProperty("loss");
        Assert.NotEqual(Loss(0).GetDouble(), Loss(1).GetDouble());
    }
}
