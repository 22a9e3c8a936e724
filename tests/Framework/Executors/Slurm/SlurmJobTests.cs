using Modular.Executors.Slurm;
using Modular.Runs;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>How trials are put into tasks, and what sbatch is given.</summary>
public sealed class SlurmJobTests
{
    [Theory]
    [InlineData(null, null, 4, 40)] // nothing measured
    [InlineData(600, null, 4, 40)] // long trials
    [InlineData(1, null, 4, 4)] // as many tasks as places
    [InlineData(100, null, 4, 14)] // three trials make five minutes
    [InlineData(100, 200, 4, 40)] // two would not fit the limit
    public void Short_trials_share_a_task(int? seconds, int? limit, int places, int tasks)
    {
        Trial[] trials = [.. Enumerable.Range(0, 40).Select(Trial)];
        IReadOnlyList<IReadOnlyList<Trial>> packed = Bundles.Pack(trials, Time(seconds), Time(limit), places);
        Assert.Equal(tasks, packed.Count);
        Assert.Equal(trials.Order(BySeed), packed.SelectMany(task => task));
    }

    [Fact]
    public void What_is_asked_for_becomes_options_and_the_worker_ends_before_the_limit()
    {
        var files = new SlurmFiles(new RunFolder("/data/it's mine"));
        var choice = new ExecutorChoice
        {
            Partition = "long",
            Cpus = 2,
            Qos = "low",
        };
        var job = new Submission
        {
            Name = "modular-0123456789ab",
            Tasks =
            [
                ["a"],
                ["b"],
            ],
            Memory = 2048,
            Time = TimeSpan.FromHours(4),
        };
        var form = new SlurmJob(choice, files) { Device = DeviceChoice.Cuda };
        Assert.Equal(
            "--job-name=modular-0123456789ab --array=0-1%7 --output=/data/it's mine/slurm/modular-0123456789ab-%a.out "
                + "--open-mode=append --no-requeue --chdir=/data/it's mine/slurm --ntasks=1 --cpus-per-task=2 --mem=2048M "
                + "--time=4:00:00 --signal=B:TERM@60 --gpus=1 --partition=long --qos=low --exclude=n2",
            string.Join(' ', form.Options(job, 7, ["n2"]))
        );
        string script = form.Script(job);
        Assert.StartsWith("#!/bin/bash\ncd '/data/it'\\''s mine' || exit 78\n", script);
        Assert.Contains(" DOTNET_PROCESSOR_COUNT=2\nexport CUBLAS_WORKSPACE_CONFIG=:4096:8\n", script);
        Assert.EndsWith(
            "'--threads' '2' '--device' 'cuda' '--for' '14340s' '--bundle' modular-0123456789ab:\"$SLURM_ARRAY_TASK_ID\"\n",
            script
        );
    }

    private static readonly Comparer<Trial> BySeed = Comparer<Trial>.Create((a, b) => a.Seed.CompareTo(b.Seed));

    private static TimeSpan? Time(int? seconds) => seconds is { } given ? TimeSpan.FromSeconds(given) : null;

    private static Trial Trial(int i) =>
        new()
        {
            Hardware = "all",
            Seed = 40 - i,
            Strengths = new Dictionary<string, double>(),
        };
}
