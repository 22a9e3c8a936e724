using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Modular.Studies;

namespace Modular.Reports;

/// <summary>provenance.json: what made a result, so that it can be made again.</summary>
internal static class Provenance
{
    /// <param name="study">The scenario.</param>
    /// <param name="parts">Of the plugins that ran the trials.</param>
    /// <param name="times">Of the trials.</param>
    public static string Of(Study study, IReadOnlyList<UsedPart> parts, IReadOnlyList<TrialTime> times) => JsonSerializer.Serialize(
        new
        {
            Modular = VersionOf(typeof(Provenance).Assembly),
            Commit = Built("Commit"),
            LibTorch = Built("libtorch"),
            Contracts = VersionOf(typeof(Contracts.IPlugin).Assembly),
            Packages = Packages(),
            Parts = parts,
            Scenario = Path.GetFullPath(study.File.Path),
            Seeds = Enumerable.Range(0, study.Seeds),
            Machine = Machine(),
            Trials = times,
            TrialSeconds = times.Sum(time => time.Seconds),
            Written = DateTimeOffset.UtcNow,
        },
        RunFolder.Json);

    private static object Machine() => new
    {
        Environment.MachineName,
        System = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Cores = Environment.ProcessorCount,
        VectorBits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
        Runtime = RuntimeInformation.FrameworkDescription,
        TorchThreads = 1,
    };

    /// <summary>Name and version of every assembly that the host came with.</summary>
    private static SortedDictionary<string, string> Packages() => new(AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic && Path.GetDirectoryName(assembly.Location) + Path.DirectorySeparatorChar == AppContext.BaseDirectory)
        .GroupBy(assembly => assembly.GetName().Name!)
        .ToDictionary(same => same.Key, same => VersionOf(same.First())));

    /// <summary>The assembly's version without the commit that some packages append to it.</summary>
    private static string VersionOf(Assembly assembly) =>
        (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString() ?? "").Split('+')[0];

    /// <summary>What the build wrote into the program; null for a build outside a git repository.</summary>
    private static string? Built(string key) =>
        typeof(Provenance).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == key)?.Value;
}
