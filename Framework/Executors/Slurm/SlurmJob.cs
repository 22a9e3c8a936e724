using System.Globalization;
using Modular.Scenarios;
using Modular.Tensors;
using Modular.Text;

namespace Modular.Executors.Slurm;

/// <summary>The options and the script with which sbatch submits a job array.</summary>
/// <param name="choice">What the scenario asks for each task.</param>
/// <param name="files">The folder slurm/ of the run.</param>
internal sealed class SlurmJob(ExecutorChoice choice, SlurmFiles files)
{
    private const int NoFolder = 78; // EX_CONFIG of sysexits.h

    /// <summary>How long before the end of a task Slurm sends its notice.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ShortestWithNotice = TimeSpan.FromMinutes(3);

    /// <summary>
    /// The device on which the networks compute. A task that needs a GPU asks for one unless the scenario gives a
    /// number.
    /// </summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    /// <summary>The exit code of the script where a node does not see the run folder.</summary>
    public static string ExitWithoutFolder => NoFolder.ToString(CultureInfo.InvariantCulture);

    /// <summary>The options of sbatch for a job array.</summary>
    /// <param name="job">The job array to submit.</param>
    /// <param name="places">
    /// The number of its tasks that may run at a time; null for as many as the cluster allows.
    /// </param>
    /// <param name="avoided">Nodes on which tasks ended without having begun.</param>
    public IReadOnlyList<string> Options(Submission job, int? places, IReadOnlyCollection<string> avoided)
    {
        string atATime = places is { } limit ? $"%{limit}" : "";
        List<string> options =
        [
            $"--job-name={job.Name}",
            $"--array=0-{job.Tasks.Count - 1}{atATime}",
            $"--output={files.OutputPattern(job.Name)}",
            "--open-mode=append",
            "--no-requeue",
            $"--chdir={files.Root}",
            "--ntasks=1",
            $"--cpus-per-task={choice.Cpus}",
        ];
        Add("--mem", job.Memory is { } memory ? $"{memory}M" : null);
        Add("--time", job.Time is { } time ? ClockTime.Write(time) : null);
        Add("--signal", job.Time >= ShortestWithNotice ? $"B:TERM@{Notice.TotalSeconds}" : null);
        int gpus = Device.Kind == DeviceKind.Cuda ? Math.Max(1, choice.Gpus) : choice.Gpus;
        Add("--gpus", gpus > 0 ? $"{gpus}" : null);
        Add("--partition", choice.Partition);
        Add("--account", choice.Account);
        Add("--qos", choice.Qos);
        Add("--constraint", choice.Constraint);
        Add("--exclude", avoided.Count > 0 ? string.Join(',', avoided) : null);
        return options;

        void Add(string name, string? value)
        {
            if (value is not null)
                options.Add($"{name}={value}");
        }
    }

    /// <summary>The script of the tasks. It starts the worker for the trials of its task.</summary>
    public string Script(Submission job)
    {
        string run = Path.GetDirectoryName(files.Root)!;
        string[] limit = job.Time is { } time ? ["--for", $"{(long)WorkTime(time).TotalSeconds}s"] : [];
        IEnumerable<string> worker = ThisProgram.Words([
            "work",
            run,
            "--threads",
            $"{choice.Cpus}",
            "--device",
            $"{Device}",
            .. limit,
            .. choice.CheckpointEvery is { } every ? (string[])["--checkpoint-every", every] : [],
            "--bundle",
        ]);
        return $"""
            #!/bin/bash
            cd {Quote(run)} || exit {NoFolder}
            export OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 DOTNET_PROCESSOR_COUNT={choice.Cpus}
            export {GpuWorkspace.Variable}={GpuWorkspace.Value}
            exec {string.Join(' ', worker.Select(Quote))} {job.Name}:"$SLURM_ARRAY_TASK_ID"

            """;
    }

    /// <summary>The time limit of the worker, which ends before Slurm ends the task.</summary>
    private static TimeSpan WorkTime(TimeSpan limit)
    {
        TimeSpan early = limit * 0.1;
        return limit - (early < Notice ? early : Notice);
    }

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''")}'";
}
