using System.Diagnostics;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A Slurm cluster of two nodes, both on this machine, as tests/Cluster/start-slurm.sh starts it.</summary>
public sealed class LoopbackCluster : IDisposable
{
    private const string Extra = """
        SlurmdTimeout=3
        JobAcctGatherType=jobacct_gather/linux
        JobAcctGatherParams=OverMemoryKill,UsePss
        JobAcctGatherFrequency=1
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("slurm-").FullName;

    public LoopbackCluster()
    {
        if (Missing() is { } missing)
        {
            Reason = missing;
            return;
        }
        Reason = Start();
    }

    /// <summary>Why there is none, as a sentence; null where it stands.</summary>
    public string? Reason { get; }

    /// <summary>The file that Slurm's commands read.</summary>
    public string Configuration => Path.Combine(folder, "slurm.conf");

    /// <summary>What Slurm itself wrote down of every job that ended.</summary>
    public string Completed => File.ReadAllText(Path.Combine(folder, "log", "jobcomp.txt"));

    /// <summary>The number of the process of the controller.</summary>
    public int Controller => int.Parse(File.ReadAllText(Path.Combine(folder, "run", "slurmctld.pid")));

    /// <summary>Starts it, or what of it has died; gives what is in the way as a sentence.</summary>
    public string? Start() =>
        Script("start-slurm.sh", folder) is { Length: > 0 } said ? $"Slurm does not start: {said}" : null;

    /// <summary>A node dies, with all that runs on it.</summary>
    public void Kill(string node) => Script("kill-node.sh", node, folder);

    /// <summary>Calls a command of Slurm; gives what it wrote.</summary>
    public string Call(string command, params string[] arguments) =>
        Run(command, arguments, new() { ["SLURM_CONF"] = Configuration }).Output;

    public void Dispose()
    {
        if (Missing() is null)
            Script("stop-slurm.sh", folder);
        Directory.Delete(folder, recursive: true);
    }

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux())
            return "Slurm is for Linux.";
        bool isHere = File.Exists("/usr/sbin/slurmctld") && File.Exists("/usr/sbin/slurmd");
        return isHere
            ? null
            : "Slurm is not installed: apt-get install --no-install-recommends slurmctld slurmd slurm-client munge.";
    }

    /// <summary>Runs one of the scripts; gives what it says is wrong.</summary>
    private static string Script(string name, params string[] arguments)
    {
        string script = Path.Combine(Command.RepositoryRoot, "tests", "Cluster", name);
        Dictionary<string, string> environment = new() { ["SLURM_TEST_EXTRA"] = Extra, ["SLURM_TEST_PORT"] = "26830" };
        Ending ending = Run("bash", [script, .. arguments], environment);
        return ending.ExitCode == 0 ? "" : ending.Error.Trim();
    }

    private static Ending Run(string command, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Ending(process.ExitCode, output.Result, error.Result);
    }
}
