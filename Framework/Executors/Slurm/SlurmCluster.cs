using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Executors.Slurm;

/// <summary>Runs the commands of Slurm. Their answers are text, which is read leniently.</summary>
internal sealed partial class SlurmCluster
{
    private const int UsualArray = 1001;
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private int? maximumArray;

    /// <summary>The greatest number of tasks in a job array (MaxArraySize of slurm.conf).</summary>
    public int MaximumArray => maximumArray ??= ReadMaximumArray();

    /// <summary>Throws where the commands of Slurm are not installed.</summary>
    public static void Require()
    {
        string[] places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!places.Any(place => File.Exists(Path.Combine(place, "sbatch"))))
            throw new InputException([
                "executor: slurm needs the command 'sbatch', which is not on the PATH; expected the login node of a "
                    + "cluster under Slurm. Log in there, or leave --executor away.",
            ]);
    }

    /// <summary>
    /// The states of the tasks of some jobs that Slurm knows; null where the controller does not answer.
    /// </summary>
    public IReadOnlyList<TaskState>? States(IReadOnlyList<string> jobs)
    {
        List<TaskState> states = [];
        foreach (string[] some in jobs.Chunk(MostAtOnce))
        {
            SlurmAnswer queue = Call(
                "squeue",
                ["-h", "-r", "-t", "all", "-j", string.Join(',', some), "-O", SlurmTable.QueueColumns]
            );
            if (queue.IsUnreachable)
                return null;
            if (queue.Worked)
                states.AddRange(SlurmTable.ReadQueue(queue.Output));
            states.AddRange(Account([.. some.Except(states.Select(state => state.Job))]));
        }
        return states;
    }

    /// <summary>Asks for the number of the job with a name; the output is empty where there is none.</summary>
    public SlurmAnswer Find(string name) => Call("squeue", ["-h", "-t", "all", "-n", name, "-o", "%A %F"]);

    /// <summary>The number of a job in the output of <see cref="Find"/>; null where there is none.</summary>
    public static string? JobIn(string text)
    {
        Match found = Found().Match(text);
        return found.Success ? found.Groups["array"].Value : null;
    }

    /// <summary>Asks whether the cluster could ever run a request.</summary>
    public SlurmAnswer Test(IReadOnlyList<string> options, string script) =>
        Call("sbatch", ["--test-only", .. options], script);

    /// <summary>Submits a script. The output is the number of the job.</summary>
    public SlurmAnswer Submit(IReadOnlyList<string> options, string script) =>
        Call("sbatch", ["--parsable", .. options], script);

    /// <summary>Ends jobs, both waiting and running ones.</summary>
    public SlurmAnswer Cancel(IReadOnlyList<string> jobs) => Call("scancel", jobs);

    /// <summary>The number of processor cores in the partition that are not down; null where it is not known.</summary>
    public int? Cores(string? partition)
    {
        string[] which = partition is null ? [] : ["-p", partition];
        SlurmAnswer answer = Call("sinfo", ["-h", "-o", "%C", .. which]);
        int cores = 0;
        foreach (string line in answer.Output.Split('\n'))
        {
            string[] counts = line.Trim().Split('/'); // allocated, idle, other, total
            if (counts.Length == 4 && int.TryParse(counts[0], out int used) && int.TryParse(counts[1], out int idle))
                cores += used + idle;
        }
        return cores > 0 ? cores : null;
    }

    /// <summary>
    /// The states of jobs from the accounts, which keep jobs that ended long ago, where the cluster has accounts.
    /// </summary>
    private static IEnumerable<TaskState> Account(IReadOnlyList<string> jobs)
    {
        if (jobs.Count == 0)
            return [];
        SlurmAnswer answer = Call(
            "sacct",
            ["-n", "-X", "-P", "-j", string.Join(',', jobs), "-o", SlurmTable.AccountColumns]
        );
        return answer.Worked ? SlurmTable.ReadAccount(answer.Output) : [];
    }

    private static int ReadMaximumArray()
    {
        Match size = ArraySize().Match(Call("scontrol", ["show", "config"]).Output);
        bool isRead = int.TryParse(size.Groups["size"].ValueSpan, CultureInfo.InvariantCulture, out int value);
        return Math.Max(1, isRead ? value : UsualArray);
    }

    private static SlurmAnswer Call(string command, IReadOnlyList<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            Give(process, input);
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return new SlurmAnswer(-1, "", $"{command} did not answer within {Patience.TotalSeconds} s");
            }
            return new SlurmAnswer(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception missing)
        {
            return new SlurmAnswer(127, "", missing.Message);
        }
    }

    private static void Give(Process process, string? input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading; it says why.
        }
    }

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(?<size>[0-9]{1,9})", RegexOptions.Multiline)]
    private static partial Regex ArraySize();

    [GeneratedRegex(@"^[0-9]+ (?<array>[0-9]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Found();
}
