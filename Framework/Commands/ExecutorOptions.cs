using System.CommandLine;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Loading;
using Modular.Runs;
using Modular.Runs.Variants;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Text;
using Modular.Training;

namespace Modular.Commands;

/// <summary>The options of <c>modular run</c> that say where the trials run.</summary>
internal sealed class ExecutorOptions
{
    private const double UsualPatience = 60; // minutes

    /// <summary>The keys whose values are always texts, even where they look like numbers.</summary>
    private static readonly string[] Texts = ["partition", "time", "mem", "account", "qos", "constraint"];

    private readonly Option<int?> workers = CommonOptions.Whole(
        "--workers",
        "Worker processes; one for each core unless given. 0 runs the trials in this process, for a debugger.",
        0,
        1024
    );

    private readonly Option<double?> patience = CommonOptions.Minutes(
        "--patience",
        "Ends a worker that has said nothing for so long; 60 unless given. It says something after every epoch."
    );

    private readonly Option<string?> executor = CommonOptions.Text(
        "--executor",
        "Where trials run: local, or slurm for the tasks of a cluster (docs/clusters.md).",
        "local|slurm"
    );

    private readonly Option<string?> slurm = CommonOptions.Text(
        "--slurm",
        "What a task of the cluster asks for: partition=..., time=3h50m, mem=4G, cpus=2, gpus=1, max-parallel=50, "
            + "account=..., qos=..., constraint=..., joined by commas.",
        "key=value,..."
    );

    private readonly Option<bool> detach = new("--detach")
    {
        Description = "Submits to the cluster and does not wait; give the same command again to go on and to rank.",
    };

    private readonly Option<TimeSpan?> checkpoints = CommonOptions.CheckpointEvery();

    private readonly Option<bool> exact = CommonOptions.ExactDevices();

    private readonly Option<DeviceChoice?> device = DeviceOption.Make();

    /// <summary>All options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [workers, device, patience, executor, slurm, detach, checkpoints, exact];

    /// <summary>The options for trials on this machine.</summary>
    public IReadOnlyList<Option> Local => [workers, device, patience, exact];

    /// <summary>The options that were given, as assignments to the scenario's executor.</summary>
    public IReadOnlyList<string> Overrides(ParseResult parsed)
    {
        string? asked = parsed.GetValue(slurm);
        string? use = parsed.GetValue(executor) ?? (asked is null ? null : "slurm");
        List<string> overrides = use is null ? [] : [$"executor.use={use}"];
        if (parsed.GetValue(checkpoints) is { } every)
            overrides.Add($"executor.checkpoint-every='{(long)every.TotalSeconds}s'");
        foreach (string entry in Entries(asked ?? ""))
        {
            string[] words = entry.Split('=', 2);
            if (words.Length < 2 || words[0].Length == 0)
                throw new InputException([
                    $"modular run: --slurm has '{entry}'; expected key=value, such as time=4h,mem=2G. See 'modular run --help'.",
                ]);
            string value = Texts.Contains(words[0]) ? $"'{words[1].Replace("'", "''")}'" : words[1];
            overrides.Add($"executor.{words[0]}={value}");
        }
        return overrides;
    }

    /// <summary>The device on which the networks compute.</summary>
    public DeviceChoice Device(ParseResult parsed) => DeviceOption.Asked(parsed, device) ?? DeviceChoice.Cpu;

    /// <summary>Whether tests read every device and compute every layer in libtorch.</summary>
    public bool ExactDevices(ParseResult parsed) => parsed.GetValue(exact);

    /// <summary>Decides where the trials of a scenario run.</summary>
    public IExecutor Executor(ParseResult parsed, ScenarioFile file, PluginCatalog catalog)
    {
        bool isDetached = parsed.GetValue(detach);
        if (file.Scenario.Executor.Use == ExecutorKind.Slurm)
        {
            if (parsed.GetValue(exact))
                throw new InputException([
                    "modular run: --exact-devices is for this machine, and the trials run on a cluster; expected one of them. "
                        + "Leave it away, and check the run with 'modular verify RUN-FOLDER --exact-devices'.",
                ]);
            return OnCluster(file, isDetached, parsed.GetValue(workers), Device(parsed));
        }
        if (isDetached)
            throw new InputException([
                "modular run: --detach is for a cluster, where trials go on by themselves; expected --executor slurm with it.",
            ]);
        return OnThisMachine(parsed, file, catalog);
    }

    private IExecutor OnThisMachine(ParseResult parsed, ScenarioFile file, PluginCatalog catalog)
    {
        // A wrong one is told with all that is wrong when the scenario is bound.
        string? text = file.Problems.Any ? null : file.Scenario.Executor.CheckpointEvery;
        TimeSpan? every = text is null ? null : ClockTime.Parse(text);
        DeviceChoice where = Device(parsed);
        int count = parsed.GetValue(workers) ?? UsualWorkers(where);
        if (count == 0)
            return new InProcessExecutor(folder => StoredRun.Read(folder).Bind(catalog))
            {
                ExactDevices = parsed.GetValue(exact),
                CheckpointEvery = every ?? Checkpoints.Usual,
                Device = where,
            };
        return new LocalExecutor(count, TimeSpan.FromMinutes(parsed.GetValue(patience) ?? UsualPatience))
        {
            ExactDevices = parsed.GetValue(exact),
            CheckpointEvery = every,
            Device = where,
        };
    }

    /// <summary>
    /// The usual number of workers: one for each core, or for each GPU where the networks compute there.
    /// </summary>
    private static int UsualWorkers(DeviceChoice device)
    {
        if (device.Kind == DeviceKind.Cpu)
            return Environment.ProcessorCount;
        return device.Number is null ? Math.Max(1, Gpus.Count) : 1;
    }

    private static SlurmExecutor OnCluster(ScenarioFile file, bool isDetached, int? workers, DeviceChoice device)
    {
        file.Problems.ThrowIfAny();
        if (device.Number is not null)
            throw new InputException([
                $"modular run: --device {device} names a GPU, and a task of the cluster is given its own; expected cuda. "
                    + "Give --device cuda.",
            ]);
        if (workers is not null)
            throw new InputException([
                "modular run: --workers is for this machine, and the trials run on a cluster; expected max-parallel in its "
                    + "place. Give --slurm max-parallel=N, or --executor local.",
            ]);
        if (isDetached && VariantPlan.IsAsked(file))
            throw new InputException([
                $"{file.Path}: asks for several studies, of which one follows the other; --detach expects one study. "
                    + "Leave --detach away, and let the command run on in tmux or screen.",
            ]);
        SlurmCluster.Require();
        return new SlurmExecutor(file.Scenario.Executor, isDetached) { Device = device };
    }

    /// <summary>Splits a list into its entries. A comma within a value is kept: partition=a,b,time=4h.</summary>
    private static List<string> Entries(string text)
    {
        List<string> entries = [];
        foreach (
            string piece in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
            if (piece.Contains('=') || entries.Count == 0 || !entries[^1].StartsWith("partition="))
                entries.Add(piece);
            else
                entries[^1] += $",{piece}";
        return entries;
    }
}
