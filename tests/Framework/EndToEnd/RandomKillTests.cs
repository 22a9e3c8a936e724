using Modular.Contracts;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class RandomKillTests(LongRun whole)
{
    private const int Rounds = 6;

    /// <summary>
    /// Seconds after the start of the program, the same at every test; with its start they fall before, into and after
    /// the first trials.
    /// </summary>
    private const double Latest = 4;

    /// <summary>
    /// Round after round on one folder. What is finished once stays as it is, nothing else is ever there, and the end
    /// is that of a run without interruption.
    /// </summary>
    [Fact]
    public void Kills_at_any_moment_lose_nothing_that_is_finished()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Kills process trees by /proc.");
        using var command = new Command();
        command.Write("long.yaml", Tiny.Long);
        double[] moments = new double[Rounds];
        new RandomStream(11).Uniform(0, 0, moments);
        IReadOnlyDictionary<string, DateTime> kept = new Dictionary<string, DateTime>();
        foreach (double moment in moments)
        {
            using (RunningCommand run = command.Start("run", "long.yaml", "-o", "run", "--workers", "2"))
            {
                Thread.Sleep(TimeSpan.FromSeconds(Latest * moment));
                run.KillAll();
            }
            kept = Survivors(command.At("run"), kept);
        }
        command.Run("run", "long.yaml", "-o", "run").Expect(0);
        Survivors(command.At("run"), kept);
        RunContent.SameTrials(whole.Folder, command.At("run"));
    }

    /// <summary>The trials that are there; each must be whole, and those of before as they were.</summary>
    private IReadOnlyDictionary<string, DateTime> Survivors(string folder, IReadOnlyDictionary<string, DateTime> before)
    {
        if (RunContent.Count(folder) == 0)
            return before.Count == 0 ? before : throw new InvalidOperationException("All trials are gone.");
        IReadOnlyDictionary<string, DateTime> now = RunContent.Written(folder);
        Assert.All(before, trial => Assert.Equal(trial.Value, now[trial.Key]));
        Assert.All(
            now.Keys,
            trial =>
                Assert.Equal(
                    File.ReadAllText(Path.Combine(whole.Folder, "trials", trial)),
                    File.ReadAllText(Path.Combine(folder, "trials", trial))
                )
        );
        return now;
    }
}
