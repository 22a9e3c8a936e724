using System.Text.Json;
using Modular.Executors.Slurm;
using Modular.Runs;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>
/// What goes wrong on clusters, done to a real Slurm of two nodes. It takes minutes, so it runs only where
/// MODULAR_TEST_CLUSTER is set.
/// </summary>
public sealed class ClusterDamageTests : IClassFixture<LoopbackCluster>, IDisposable
{
    private readonly LoopbackCluster cluster;
    private readonly Command command = new();

    public ClusterDamageTests(LoopbackCluster cluster)
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("MODULAR_TEST_CLUSTER") is null,
            "MODULAR_TEST_CLUSTER is not set."
        );
        Assert.SkipWhen(cluster.Reason is not null, cluster.Reason ?? "");
        this.cluster = cluster;
        command.Environment["SLURM_CONF"] = cluster.Configuration;
        command.Write("long.yaml", Tiny.Long);
        command.Run("run", "long.yaml", "-o", "local", "--set", "training.epochs=12").Expect(0);
    }

    private string Run => command.At("there");

    public void Dispose()
    {
        cluster.Call("scontrol", "update", "NodeName=n1,n2", "State=RESUME");
        cluster.Start();
        command.Dispose();
    }

    [Fact]
    public void A_node_dies()
    {
        using RunningCommand run = Start("time=10m,mem=700M");
        run.Until(() => Marks().Any(mark => mark.Contains("\"machine\": \"n2\"")));
        cluster.Kill("n2");
        EndsAsTheLocalRun(run.Wait());
        Assert.Contains(Lost(), lost => lost is { Reason: LossReason.NodeFailed, Node: "n2" });
        Assert.Contains("## Attempts that the cluster lost", File.ReadAllText(command.At("there", "report.md")));
    }

    [Fact]
    public void A_task_is_cancelled()
    {
        using RunningCommand run = Start("time=10m,mem=700M,max-parallel=2");
        run.Until(() => Marks().Any());
        string job = Jobs()[0].Job!;
        cluster.Call("scancel", $"{job}_0");
        EndsAsTheLocalRun(run.Wait());
        Assert.Equal(LossReason.Cancelled, Assert.Single(Lost()).Reason);
    }

    [Fact]
    public void A_task_hangs_until_its_time_limit()
    {
        using RunningCommand run = Start("time=1m,mem=700M,max-parallel=2");
        run.Until(() => Holder() > 0);
        RunningCommand.Send(Holder(), 19); // SIGSTOP
        EndsAsTheLocalRun(run.Wait());
        Assert.Contains(Lost(), lost => lost.Reason is LossReason.TimeLimit);
    }

    /// <summary>Of the minute that a task has, three quarters are left for epochs; the trials take longer.</summary>
    [Fact]
    public void Trials_longer_than_the_time_limit_end_over_several_tasks()
    {
        string[] call = ["run", "long.yaml", "--set", "training.epochs=600", "--set", "study.seeds=1", "-o"];
        command.RunAlone([.. call, "whole"]).Expect(0);
        using RunningCommand run = command.Start([.. call, "there", "--slurm", "time=1m,mem=700M,max-parallel=2"]);
        run.Until(() => Jobs().Count > 1);
        run.Wait().Expect(0);
        RunContent.SameTrials(command.At("whole"), Run);
        foreach (string table in new[] { "trials.csv", "epochs.csv", "ranking.csv" })
            Assert.Equal(File.ReadAllBytes(command.At("whole", table)), File.ReadAllBytes(command.At("there", table)));
        Assert.All(StoredRun.Read(new RunFolder(Run)).Times, time => Assert.InRange(time.Resumed, 1, 10));
        Assert.Empty(Lost());
    }

    [Fact]
    public void A_task_is_killed_for_its_memory_and_gets_more()
    {
        using RunningCommand run = Start("time=10m,mem=100M");
        EndsAsTheLocalRun(run.Wait());
        Assert.Contains(Lost(), lost => lost.Reason == LossReason.OutOfMemory);
        Assert.Contains(Jobs(), job => job.Memory == 200);
    }

    [Fact]
    public void The_submitting_process_is_killed_and_started_again_and_submits_nothing_twice()
    {
        using (RunningCommand run = Start("time=10m,mem=700M,max-parallel=3"))
        {
            run.Until(() => Marks().Any());
            run.KillAll();
        }
        using (RunningCommand again = Start("time=10m,mem=700M,max-parallel=3"))
            EndsAsTheLocalRun(again.Wait());
        Assert.Empty(Lost());
        string[] submitted = [.. Jobs().SelectMany(job => job.Tasks).SelectMany(task => task)];
        Assert.Equal(submitted.Distinct().Order(), submitted.Order());
    }

    [Fact]
    public void The_controller_is_killed_and_comes_back()
    {
        using RunningCommand run = Start("time=10m,mem=700M,max-parallel=2");
        run.Until(() => Marks().Any());
        Thread.Sleep(TimeSpan.FromSeconds(12)); // until the controller has written down its jobs
        RunningCommand.Send(cluster.Controller, RunningCommand.KillAtOnce);
        Thread.Sleep(TimeSpan.FromSeconds(25));
        Assert.Null(cluster.Start());
        EndsAsTheLocalRun(run.Wait());
    }

    [Fact]
    public void A_detached_run_is_looked_at_and_cancelled_and_goes_on()
    {
        string[] call =
        [
            "run",
            "long.yaml",
            "-o",
            "there",
            "--set",
            "training.epochs=12",
            "--slurm",
            "time=10m,mem=700M,max-parallel=1",
        ];
        Ending submitted = command.RunAlone([.. call, "--detach"]).Expect(0);
        Assert.StartsWith("Submitted; 8 trials are left to the cluster.", submitted.OutputLines[^1]);
        for (int i = 0; i < 100 && !Marks().Any(); i++)
            Thread.Sleep(200);
        JsonElement status = JsonDocument
            .Parse(command.RunAlone("status", "there", "--json").Expect(0).Output)
            .RootElement;
        Assert.Equal(8, status.GetProperty("planned").GetInt32());
        Assert.Equal(1, status.GetProperty("cluster").GetProperty("atWork").GetInt32());
        Assert.Contains("--- task ", command.RunAlone("logs", "there", "ideal-seed-0").Expect(0).Output);
        Assert.Contains("cancelled jobs ", command.RunAlone("cancel", "there").Expect(0).Output);
        EndsAsTheLocalRun(command.RunAlone(call));
    }

    private RunningCommand Start(string slurm) =>
        command.Start("run", "long.yaml", "-o", "there", "--set", "training.epochs=12", "--slurm", slurm);

    private void EndsAsTheLocalRun(Ending ending)
    {
        ending.Expect(0);
        RunContent.SameTrials(command.At("local"), Run);
    }

    private IReadOnlyList<LostAttempt> Lost() => new RunFolder(Run).LostAttempts();

    private IReadOnlyList<Submission> Jobs() => new SlurmFiles(new RunFolder(Run)).ReadJobs();

    /// <summary>What tasks are at, as text.</summary>
    private IEnumerable<string> Marks()
    {
        string folder = Path.Combine(Run, "slurm");
        if (!Directory.Exists(folder))
            return [];
        return [.. Directory.GetFiles(folder, "modular-*.json").Select(File.ReadAllText)];
    }

    /// <summary>A process that is at a trial.</summary>
    private int Holder()
    {
        string claims = Path.Combine(Run, "claims");
        if (!Directory.Exists(claims))
            return 0;
        return Directory
            .GetFiles(claims, "*-seed-*.claim")
            .Select(path => Files.HolderSign.Read(path)?.Process?.Id ?? 0)
            .FirstOrDefault();
    }
}
