using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Modular.Files;
using Modular.Loading;
using Modular.Studies;
using Modular.Trials;
using Modular.Yaml;

namespace Modular.Reports;

/// <summary>The file provenance.json: what produced a result, so that it can be repeated.</summary>
internal static class Provenance
{
    /// <summary>The version of this program.</summary>
    public static string Version => HostAssembly.VersionOf(typeof(Provenance).Assembly);

    /// <summary>The commit that this program was built from; null for a build outside a git repository.</summary>
    public static string? Commit => Source.Commit;

    /// <summary>
    /// The commit that the build wrote beside the program. The program itself is the same for every commit with the
    /// same code.
    /// </summary>
    private static BuiltCommit Source { get; } = BuiltCommit.Read();

    /// <summary>Writes the text of provenance.json.</summary>
    /// <param name="study">The scenario with its parts.</param>
    /// <param name="plan">The plan of the run, with the program and the parts that ran the trials.</param>
    /// <param name="times">The times and machines of the trials.</param>
    public static string Write(Study study, RunPlan plan, IReadOnlyList<TrialTime> times)
    {
        string resolved = YamlText.Write(study.Resolved());
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(resolved));
        IEnumerable<int> seeds = Enumerable.Range(0, study.Seeds);
        double seconds = times.Sum(time => time.Seconds);
        var content = new
        {
            Modular = Version,
            Commit,
            Source.TreeClean,
            LibTorch = HostAssembly.BuildFact("libtorch"),
            Device = plan.Computes.Word,
            Contracts = HostAssembly.VersionOf(typeof(Contracts.IPlugin).Assembly),
            plan.Program,
            Packages = Packages(),
            plan.Parts,
            Scenario = Path.GetFullPath(study.File.Path),
            ScenarioSha256 = Convert.ToHexStringLower(hash),
            ScenarioResolved = resolved,
            Seeds = seeds,
            Machine = new Machine(),
            Trials = times,
            TrialSeconds = seconds,
            Written = DateTimeOffset.UtcNow,
        };
        return JsonSerializer.Serialize(content, RecordJson.Options);
    }

    /// <summary>The name and version of every assembly that comes with the host.</summary>
    private static SortedDictionary<string, string> Packages()
    {
        var packages = new SortedDictionary<string, string>();
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies().Where(IsOfHost))
            packages.TryAdd(assembly.GetName().Name!, HostAssembly.VersionOf(assembly));
        return packages;
    }

    private static bool IsOfHost(Assembly assembly)
    {
        if (assembly.IsDynamic)
            return false;
        string folder = Path.GetDirectoryName(assembly.Location) + Path.DirectorySeparatorChar;
        return folder == AppContext.BaseDirectory;
    }
}
