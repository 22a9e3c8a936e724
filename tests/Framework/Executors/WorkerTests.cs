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

    /// <summary>Every worker has time for one epoch. What they make together is what one worker makes.</summary>
    [Theory]
    [InlineData(EndToEnd.Tiny.InPlace, 3)]
    [InlineData(EndToEnd.Tiny.OffLine, 2)]
    public void A_worker_that_must_leave_keeps_its_trial_and_the_next_one_goes_on(string scenario, int epochs)
    {
        (Study study, RunFolder whole) = Prepared(scenario, "whole");
        (_, RunFolder parts) = Prepared(scenario, "parts");
        Trial trial = study.Plan.First(trial => trial.Strengths.Count > 1);
        new Worker(whole, study, [trial], _ => { }).Run();
        var reports = new List<TrialProgress>();
        while (!parts.Has(trial))
            RunOneEpoch();
        Assert.Equal(whole.Text(trial), parts.Text(trial));
        Assert.Equal(epochs - 1, Assert.Single(parts.Times([trial])).Resumed);
        Assert.Equal(
            [
                .. Enumerable
                    .Range(1, epochs - 1)
                    .Select(epoch => $"stopped after epoch {epoch} of {epochs}; it goes on from its checkpoint."),
            ],
            reports.Select(report => report.Paused).OfType<string>()
        );
        Assert.Empty(Directory.EnumerateFiles(parts.Root, "*.checkpoint", SearchOption.AllDirectories));

        void RunOneEpoch()
        {
            var time = new WorkTime();
            new Worker(parts, study, [trial], Hear) { Time = time }.Run();

            void Hear(TrialProgress report)
            {
                reports.Add(report);
                if (report.Epoch > 0)
                    time.Close();
            }
        }
    }

    private (Study Study, RunFolder Folder) Prepared(string scenario = EndToEnd.Tiny.OffLine, string name = "run")
    {
        Study study = Study.Bind(
            ScenarioFile.Read(temporary.Write("tiny.yaml", scenario), []),
            PluginCatalog.Load([Path.Combine(RepositoryFiles.HostFolder, "plugins.yaml")])
        );
        var folder = new RunFolder(Path.Combine(temporary.Path, name));
        folder.Prepare(study, []);
        return (study, folder);
    }
}
