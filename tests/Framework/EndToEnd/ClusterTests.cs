namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A study on a real Slurm of two nodes on this machine.</summary>
public sealed class ClusterTests : IClassFixture<LoopbackCluster>, IDisposable
{
    private readonly Command command = new();

    public ClusterTests(LoopbackCluster cluster)
    {
        Assert.SkipWhen(cluster.Reason is not null, cluster.Reason ?? "");
        command.Environment["SLURM_CONF"] = cluster.Configuration;
        command.Write("tiny.yaml", Tiny.InPlace);
    }

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_study_gives_the_bits_of_a_local_run_and_what_is_impossible_is_refused_before()
    {
        string[] seeds = ["--set", "study.seeds=8"];
        command.Run(["run", "tiny.yaml", "-o", "local", .. seeds]).Expect(0);
        Ending refused = command
            .RunAlone(["run", "tiny.yaml", "-o", "none", "--slurm", "mem=900G", .. seeds])
            .Expect(2);
        Assert.Equal(
            [
                "executor: the cluster refuses a task of this kind (Requested node configuration is not available); expected "
                    + "one that it could ever run. Change what --slurm or the scenario's executor asks for; 'sinfo' shows "
                    + "what there is.",
            ],
            refused.ErrorLines
        );
        Ending ended = command
            .RunAlone(["run", "tiny.yaml", "-o", "there", "--slurm", "time=10m,mem=600M", .. seeds])
            .Expect(0);
        Assert.Equal("", ended.Error);
        RunContent.SameTrials(command.At("local"), command.At("there"));
        foreach (string table in new[] { "ranking.csv", "trials.csv", "epochs.csv" })
            Assert.Equal(File.ReadAllText(command.At("local", table)), File.ReadAllText(command.At("there", table)));
        Ending status = command.Run("status", "there").Expect(0);
        Assert.Equal(
            ["tiny: 32 of 32 trials done, 0 at work, 0 waiting, in there", "slurm: 0 tasks at work, 0 waiting"],
            status.OutputLines
        );
    }
}
