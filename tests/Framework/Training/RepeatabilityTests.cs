using System.Diagnostics;
using Modular.Studies;
using Modular.Training;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>The same trial gives the same outcome to the last bit.</summary>
public sealed class RepeatabilityTests
{
    /// <summary>Large enough for libtorch to share its products among threads.</summary>
    private static readonly string[] Large =
    [
        "network.options.hidden=[256]",
        "dataset.options.features=256",
        "dataset.options.train=1000",
        "training.batch=500",
    ];

    [Theory]
    [InlineData("in-place", "8")]
    [InlineData("off-line", "0.01")]
    public void A_trial_can_be_repeated(string mode, string rate)
    {
        TestRig rig = TestRig.Create([$"training.mode={mode}", $"training.rate={rate}", .. Large]);
        TrialRunner runner = rig.Runner();
        string first = runner.Run(rig.Trial(), new Curve()).ToJson();
        runner.Run(rig.Trial(StudyPlan.Ideal, seed: 1), new Curve());
        Assert.Equal(first, runner.Run(rig.Trial(), new Curve()).ToJson());
        Assert.Equal(first, rig.Run().ToJson());
        Assert.NotEqual(first, rig.Run(seed: 1).ToJson());
    }

    [Fact]
    public void Every_thread_computes_with_one_thread()
    {
        int threads = 0;
        var other = new Thread(() => threads = Threads());
        other.Start();
        other.Join();
        Assert.Equal((1, 1), (Threads(), threads));
    }

    /// <summary>What the environment says about threads is overruled.</summary>
    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["study.yaml"], TestRig.Small);
        Assert.Equal(Trial(folder, 1), Trial(folder, 2));
    }

    private static int Threads()
    {
        using Tensor some = rand(300, 300);
        using Tensor product = some.mm(some);
        return get_num_threads();
    }

    private static string Trial(TemporaryFolder folder, int threads)
    {
        string program = Path.Combine(TestRig.HostFolder, "modular.dll");
        string output = folder[$"threads-{threads}"];
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            string argument in (string[])
                [
                    program,
                    "trial",
                    folder["study.yaml"],
                    "-o",
                    output,
                    .. Large.SelectMany(set => new[] { "--set", set }),
                ]
        )
            start.ArgumentList.Add(argument);
        foreach (string variable in new[] { "OMP_NUM_THREADS", "MKL_NUM_THREADS" })
            start.Environment[variable] = threads.ToString();
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return File.ReadAllText(Path.Combine(output, "trial.json"));
    }
}
