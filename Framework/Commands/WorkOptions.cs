using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Executors;
using Modular.Executors.Slurm;
using Modular.Files;
using Modular.Tensors;
using Modular.Training;

namespace Modular.Commands;

/// <summary>The options of <c>modular work</c>. Two hidden ones are for the processes that the host starts.</summary>
internal sealed class WorkOptions
{
    private readonly Option<int?> threads = CommonOptions.Whole(
        "--threads",
        "Threads for the devices of a trial; 1 unless given. The results are the same.",
        1,
        1024
    );

    private readonly Option<DeviceChoice?> device = DeviceOption.Make("as the run says");

    private readonly Option<double?> patience = CommonOptions.Minutes(
        "--patience",
        "Takes over from a worker that has given no sign of life for so long; 5 unless given."
    );

    private readonly Option<TimeSpan?> time = CommonOptions.Time(
        "--for",
        "Ends in so long (3h50m, 45m, 90s) with exit code 0: what would not be done in time is not begun, or given up."
    );

    private readonly Option<TimeSpan?> checkpoints = CommonOptions.CheckpointEvery();
    private readonly Option<bool> exact = CommonOptions.ExactDevices();
    private readonly Option<bool> trust = RunPlugins.Trust();
    private readonly Option<string[]> plugins = CommonOptions.Plugins();
    private readonly Option<bool> supervised = new("--supervised") { Hidden = true };
    private readonly Option<string?> bundle = new("--bundle") { Hidden = true };

    /// <summary>All options, in the order of the help.</summary>
    public IEnumerable<Option> All =>
        [threads, device, patience, time, checkpoints, exact, trust, plugins, supervised, bundle, Answer.Option()];

    /// <summary>Reads what a command line asks for.</summary>
    public WorkRequest Read(ParseResult parsed) =>
        new(
            parsed.GetValue(supervised),
            parsed.GetValue(threads) ?? 1,
            Patience(parsed),
            new WorkTime(parsed.GetValue(time)),
            parsed.GetValue(plugins) ?? [],
            parsed.GetValue(trust),
            SlurmTask.Read(parsed.GetValue(bundle)),
            parsed.GetValue(exact),
            parsed.GetValue(checkpoints) ?? Checkpoints.Usual,
            DeviceOption.Asked(parsed, device)
        );

    private TimeSpan Patience(ParseResult parsed)
    {
        if (parsed.GetValue(patience) is { } minutes)
            return TimeSpan.FromMinutes(minutes);
        return HeldLock.UsualPatience;
    }
}
