using Modular.Executors;
using Modular.Files;
using Modular.Loading;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests;

public sealed class WorkerTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    /// <summary>Who waits for another's trial must not be taken for one that hangs.</summary>
    [Fact]
    public async Task A_worker_that_waits_gives_signs_of_life()
    {
        (Study study, RunFolder folder) = Prepared();
        Trial[] plan = [study.Plan[0]];
        var lines = new List<TrialProgress>();
        Task<int> work;
        using (folder.Claim(plan[0]))
        {
            work = Task.Run(() => new Worker(folder, study, plan, lines.Add).Run());
            await Task.Delay(TimeSpan.FromSeconds(3.5));
        }
        Assert.Equal(1, await work);
        Assert.InRange(lines.TakeWhile(line => line.Waits).Count(), 1, 10);
        Assert.DoesNotContain(lines.SkipWhile(line => line.Waits), line => line.Waits);
        Assert.True(lines[^1].Ended);
        Assert.True(TrialProgress.Read(lines[0].Write())!.Waits);
    }

    /// <summary>
    /// Else a second worker would look on while the first trains, and two would hardly be faster than one.
    /// </summary>
    [Fact]
    public void Trials_whose_network_another_worker_trains_come_last()
    {
        (Study study, RunFolder folder) = Prepared();
        Trial[] plan = [.. study.Plan.Where(trial => trial.Hardware is StudyPlan.Ideal or StudyPlan.All)];
        string networks = Path.Combine(folder.Networks, Training.TrainingDigest.Compute(study.Rig));
        Directory.CreateDirectory(networks);
        HeldLock elsewhere = HeldLock.Try(Path.Combine(networks, "seed-0.claim"))!;
        var order = new List<string>();
        int run = new Worker(
            folder,
            study,
            plan,
            line =>
            {
                if (line.Waits)
                    elsewhere.Dispose();
                if (line.Ended)
                    order.Add(line.Trial);
            }
        ).Run();
        Assert.Equal(plan.Length, run);
        Assert.Equal([.. plan.OrderByDescending(trial => trial.Seed > 0).Select(trial => trial.Name)], order);
    }

    private (Study Study, RunFolder Folder) Prepared()
    {
        Study study = Study.Bind(
            ScenarioFile.Read(temporary.Write("tiny.yaml", EndToEnd.Tiny.OffLine), []),
            PluginCatalog.Load([Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml")])
        );
        var folder = new RunFolder(Path.Combine(temporary.Path, "run"));
        folder.Prepare(study, []);
        return (study, folder);
    }
}
