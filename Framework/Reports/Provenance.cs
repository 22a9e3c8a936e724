using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Modular.Files;
using Modular.Studies;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>provenance.json: what made a result, so that it can be made again.</summary>
internal static class Provenance
{
    /// <param name="study">The scenario.</param>
    /// <param name="parts">Of the plugins that ran the trials.</param>
    /// <param name="times">Of the trials.</param>
    public static string Write(Study study, IReadOnlyList<UsedPart> parts, IReadOnlyList<TrialTime> times) =>
        Write(study, YamlText.Write(study.Resolved()), (parts, times));

    private static string Write(
        Study study,
        string resolved,
        (IReadOnlyList<UsedPart> Parts, IReadOnlyList<TrialTime> Times) run
    ) =>
        JsonSerializer.Serialize(
            new
            {
                Modular = Version,
                Commit,
                TreeClean = Built("TreeClean") is string clean ? bool.Parse(clean) : (bool?)null,
                LibTorch = Built("libtorch"),
                Contracts = VersionOf(typeof(Contracts.IPlugin).Assembly),
                Packages = Packages(),
                run.Parts,
                Scenario = Path.GetFullPath(study.File.Path),
                ScenarioSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolved))),
                ScenarioResolved = resolved,
                Seeds = Enumerable.Range(0, study.Seeds),
                Machine = new Machine(),
                Trials = run.Times,
                TrialSeconds = run.Times.Sum(time => time.Seconds),
                Written = DateTimeOffset.UtcNow,
            },
            RecordJson.Options
        );

    /// <summary>Of this program.</summary>
    public static string Version => VersionOf(typeof(Provenance).Assembly);

    /// <summary>That this program was built from; null for a build outside a git repository.</summary>
    public static string? Commit => Built("Commit");

    /// <summary>Name and version of every assembly that the host came with.</summary>
    private static SortedDictionary<string, string> Packages() =>
        new(
            AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(assembly =>
                    !assembly.IsDynamic
                    && Path.GetDirectoryName(assembly.Location) + Path.DirectorySeparatorChar
                        == AppContext.BaseDirectory
                )
                .GroupBy(assembly => assembly.GetName().Name!)
                .ToDictionary(same => same.Key, same => VersionOf(same.First()))
        );

    /// <summary>The assembly's version without the commit that some packages append to it.</summary>
    private static string VersionOf(Assembly assembly) =>
        (
            assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString()
            ?? ""
        ).Split('+')[0];

    /// <summary>What the build wrote into the program; null for a build outside a git repository.</summary>
    private static string? Built(string key) =>
        typeof(Provenance)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == key)
            ?.Value;
}
