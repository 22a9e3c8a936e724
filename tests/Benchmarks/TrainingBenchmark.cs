using System.Diagnostics;
using System.Reflection;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Benchmarks;

/// <summary>
/// Seconds per training iteration at the paper's size (784-3000-10, batch 1000), plain and in place, on one thread, as
/// medians and ratios of one run.
/// </summary>
internal static class TrainingBenchmark
{
    private const int Rounds = 40;

    public static int Run(string[] arguments)
    {
        string root = Built("RepositoryRoot");
        ScenarioFile file = ScenarioFile.Read(Path.Combine(root, "Scenarios", "weak-reset-mnist.yaml"), []);
        Study study = Study.Bind(file, PluginCatalog.Load([Path.Combine(Built("HostFolder"), "plugins.yaml")]));
        string csv = BenchmarkTable.Write(Measure(study));
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return 0;
    }

    /// <summary>The three cases take turns, one iteration each; the first, slow ones do not move a median.</summary>
    private static IReadOnlyList<(string Case, double Value, string Unit)> Measure(Study study)
    {
        Trial Hardware(string name) => study.Plan.First(trial => trial.Hardware == name);
        using var plain = new TrainingCase(study.Rig, null);
        using var mean = new TrainingCase(study.Rig, Hardware(StudyPlan.Only("device-to-device")));
        using var full = new TrainingCase(study.Rig, Hardware(StudyPlan.All));
        var data = new TrainingData(study.Rig);
        using var scope = NewDisposeScope();
        foreach (Batch batch in data.Train(0, 0, 1000).Take(Rounds))
        {
            foreach (TrainingCase one in new[] { plain, mean, full })
                one.Step(batch);
            scope.DisposeEverything();
        }
        return Rows(plain, mean, full);
    }

    private static IReadOnlyList<(string Case, double Value, string Unit)> Rows(
        TrainingCase plain,
        TrainingCase mean,
        TrainingCase full
    ) =>
        [
            ("iteration-plain", plain.Iteration.Seconds, "s"),
            ("iteration-mean", mean.Iteration.Seconds, "s"),
            ("iteration-full", full.Iteration.Seconds, "s"),
            ("iteration-ratio-mean", mean.Iteration.Times(plain.Iteration), "1"),
            ("iteration-ratio-full", full.Iteration.Times(plain.Iteration), "1"),
            ("device-step-mean", mean.DeviceStep.Seconds, "s"),
            ("device-step-full", full.DeviceStep.Seconds, "s"),
            ("bytes-per-device-mean", mean.BytesPerDevice, "B"),
            ("bytes-per-device-full", full.BytesPerDevice, "B"),
            ("peak-memory", Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0, "MiB"),
        ];

    private static string Built(string key) =>
        typeof(TrainingBenchmark)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == key)
            .Value!;
}
