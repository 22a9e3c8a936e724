using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Modular.Files;
using Modular.Trials;

namespace Modular.Benchmarks;

/// <summary>A folder in which the built program runs studies.</summary>
internal sealed class StudyBench : IDisposable
{
    /// <summary>8 trials in place, some seconds each.</summary>
    public const string Heavy =
        "dataset: { use: blobs, options: { train: 20000, test: 1000 } }\ntraining: "
        + "{ mode: in-place, epochs: 12, batch: 50, rate: 8 }\nstudy: "
        + "{ rank: { imperfections: [device-to-device] }, seeds: 2 }\n";

    /// <summary>160 trials in place, a moment each.</summary>
    public const string Light =
        "dataset: { use: blobs, options: { train: 200, test: 60 } }\ntraining: "
        + "{ mode: in-place, epochs: 1, batch: 50, rate: 8 }\nstudy: "
        + "{ rank: { imperfections: [device-to-device] }, seeds: 40 }\n";

    private const string Parts =
        "name: bench\nmemory: { use: hfo2-weak-reset }\ncell: { use: 2t2r }\nsense: { use: differential }\nnetwork: "
        + "{ use: mlp, options: { hidden: [128] } }\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("modular-bench-");

    /// <summary>
    /// Gives the processor time that it and its workers took, seconds; NaN where the system does not tell.
    /// </summary>
    public double Run(string study, string name, int workers)
    {
        double before = OfChildren();
        File.WriteAllText(At("study.yaml"), Parts + study);
        var start = new ProcessStartInfo(
            Path.Combine(Built("HostFolder"), OperatingSystem.IsWindows() ? "modular.exe" : "modular"),
            ["run", At("study.yaml"), "-o", At(name), "--workers", $"{workers}"]
        )
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The study ended with exit code {process.ExitCode}.");
        return OfChildren() - before;
    }

    /// <summary>Of each trial's own work.</summary>
    public IReadOnlyList<double> Seconds(string name) => [.. Times(name).Select(time => time.Seconds)];

    /// <summary>From the start of the first trial to the end of the last, seconds.</summary>
    public double Span(string name) =>
        (
            Times(name).Max(time => time.Started.AddSeconds(time.Seconds)) - Times(name).Min(time => time.Started)
        ).TotalSeconds;

    /// <summary>
    /// Seconds between the end of a trial's work and the start of the next one's, of one worker; writing outcome and
    /// time, claiming, telling.
    /// </summary>
    public double Overhead(string name)
    {
        TrialTime[] times = [.. Times(name).OrderBy(time => time.Started)];
        return times
            .Zip(times.Skip(1), (one, next) => (next.Started - one.Started).TotalSeconds - one.Seconds)
            .Average();
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>
    /// User and system time of all that ended, children's children included: fields 16 and 17 of /proc/self/stat,
    /// hundredths of a second (proc(5)).
    /// </summary>
    private static double OfChildren()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        string stat = File.ReadAllText("/proc/self/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (
                long.Parse(fields[13], CultureInfo.InvariantCulture)
                + long.Parse(fields[14], CultureInfo.InvariantCulture)
            ) / 100.0;
    }

    private IReadOnlyList<TrialTime> Times(string name) =>
        [
            .. Directory
                .GetFiles(Path.Combine(At(name), "times"))
                .Select(file => JsonSerializer.Deserialize<TrialTime>(File.ReadAllText(file), RecordJson.Options)!),
        ];

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static string Built(string key) =>
        typeof(StudyBench)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == key)
            .Value!;
}
