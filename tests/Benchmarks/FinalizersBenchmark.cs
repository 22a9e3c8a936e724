using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Benchmarks;

/// <summary>
/// Collects garbage and finalizes all the time beside arithmetic and beside the host's own training loops, and counts
/// what fails or gives another number: docs/adr/0017. With <c>-p:KeepOperands=false</c> the program has the published
/// TorchSharp.dll, which fails.
/// </summary>
internal static class FinalizersBenchmark
{
    private const double UsualMinutes = 1;
    private const int RoundsBetweenTrials = 500;

    private static readonly string[] Modes = ["in-place", "off-line"];

    public static int Run(string[] arguments)
    {
        double minutes = UsualMinutes;
        if (arguments is ["--minutes", string text, .. var rest])
        {
            minutes = double.Parse(text, CultureInfo.InvariantCulture);
            arguments = rest;
        }
        Study[] studies = [.. Modes.Select(Bind)];
        string[] calm = [.. studies.Select(Outcome)];
        var counts = new Counts();
        using (new Collections())
            Stress(studies, calm, counts, TimeSpan.FromMinutes(minutes));
        string csv = BenchmarkTable.Write([
            ("rounds-of-arithmetic", counts.Rounds, "1"),
            ("trials", counts.Trials, "1"),
            ("wrong", counts.Wrong, "1"),
            ("failed", counts.Failed, "1"),
        ]);
        Terminal.Line(csv);
        if (arguments is ["--csv", string path])
            File.WriteAllText(path, csv);
        return counts.Wrong + counts.Failed == 0 ? 0 : 1;
    }

    private static void Stress(Study[] studies, string[] calm, Counts counts, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        using Tensor all = ones(200_000);
        for (int k = 0; watch.Elapsed < time; k = (k + 1) % studies.Length)
        {
            for (int i = 0; i < RoundsBetweenTrials && watch.Elapsed < time; i++)
                counts.Round(() => Arithmetic(all) == 9f);
            counts.Trial(() => Outcome(studies[k]) == calm[k]);
        }
    }

    /// <summary>Five operations with operands that nothing else holds; 9 where all went well.</summary>
    private static float Arithmetic(Tensor all)
    {
        using Tensor sum = all + 2;
        using Tensor product = sum * 3.0;
        using Tensor difference = product - 1;
        using Tensor total = difference + all;
        using Tensor clamped = total.clamp(-1, 100);
        return clamped[100].item<float>();
    }

    private static string Outcome(Study study) =>
        new TrialRunner(study.Rig, new TrainedNetworks(folder: null)).Run(study.Plan[^1], new Silence()).ToJson();

    private static Study Bind(string mode)
    {
        string rate = mode == "in-place" ? "8" : "0.01";
        string path = Path.Combine(Directory.CreateTempSubdirectory("modular-bench-").FullName, "stress.yaml");
        File.WriteAllText(
            path,
            $$"""
            name: stress
            memory:   { use: hfo2-weak-reset }
            cell:     { use: 2t2r }
            sense:    { use: differential }
            network:  { use: mlp, options: { hidden: [16] } }
            dataset:  { use: blobs, options: { train: 200, test: 60 } }
            training: { mode: {{mode}}, epochs: 2, batch: 50, rate: {{rate}} }
            study:    { seeds: 1 }
            """
        );
        return Study.Bind(
            ScenarioFile.Read(path, []),
            PluginCatalog.Load([Path.Combine(HostFolder(), "plugins.yaml")])
        );
    }

    private static string HostFolder() =>
        typeof(FinalizersBenchmark)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "HostFolder")
            .Value!;

    /// <summary>What was done, and what went wrong; the first few faults are told.</summary>
    private sealed class Counts
    {
        private const int MostTold = 5;

        public int Rounds { get; private set; }
        public int Trials { get; private set; }
        public int Wrong { get; private set; }
        public int Failed { get; private set; }

        public void Round(Func<bool> isRight)
        {
            Rounds++;
            Count(isRight);
        }

        public void Trial(Func<bool> isRight)
        {
            Trials++;
            Count(isRight);
        }

        private void Count(Func<bool> isRight)
        {
            try
            {
                if (!isRight())
                    Wrong++;
            }
            catch (Exception fault)
            {
                if (++Failed <= MostTold)
                    Terminal.Error($"{fault.GetType().Name}: {fault.Message.Split('\n')[0]}");
            }
        }
    }

    /// <summary>Collects and finalizes all the time on a thread of its own.</summary>
    private sealed class Collections : IDisposable
    {
        private readonly Thread thread;
        private volatile bool isOver;

        public Collections()
        {
            thread = new Thread(Collect) { IsBackground = true };
            thread.Start();
        }

        public void Dispose()
        {
            isOver = true;
            thread.Join();
        }

        private void Collect()
        {
            while (!isOver)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        }
    }

    private sealed class Silence : IProgress<EpochOutcome>
    {
        public void Report(EpochOutcome value) { }
    }
}
