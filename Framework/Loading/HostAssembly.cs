using System.Reflection;
using Modular.Contracts;

namespace Modular.Loading;

/// <summary>A library of the program that the numbers of a trial depend on.</summary>
/// <param name="Name">The name of the assembly; "libtorch" for the native library.</param>
/// <param name="Version">Its version without build metadata; for libtorch with its backend: "cpu 2.10.0".</param>
/// <param name="Build">
/// What tells two builds apart: the assembly's module id (MVID), which a deterministic compiler computes from all that
/// it compiles; for libtorch the length of its library in bytes, for a hash of half a gigabyte would take seconds.
/// </param>
internal sealed record HostAssembly(string Name, string Version, string Build)
{
    private static readonly string[] NativeNames = ["libtorch_cpu.so", "torch_cpu.dll", "libtorch_cpu.dylib"];

    /// <summary>The libraries of the program that runs now.</summary>
    public static IReadOnlyList<HostAssembly> Running { get; } =
    [
        FromAssembly(typeof(HostAssembly).Assembly),
        FromAssembly(typeof(IPlugin).Assembly),
        FromAssembly(typeof(TorchSharp.torch).Assembly),
        new("libtorch", BuildFact("libtorch") ?? "", $"{NativeLength()}"),
    ];

    /// <summary>Whether a record of it, read from a file, can be true.</summary>
    public bool IsPossible => !string.IsNullOrEmpty(Name) && Version is not null && Build is not null;

    /// <summary>The assembly's version without the commit that some packages append to it.</summary>
    public static string VersionOf(Assembly assembly)
    {
        string? informational = assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        string version = informational ?? assembly.GetName().Version?.ToString() ?? "";
        return version.Split('+')[0];
    }

    /// <summary>A fact that the build wrote into the program; null where it wrote none.</summary>
    public static string? BuildFact(string key)
    {
        IEnumerable<AssemblyMetadataAttribute> facts =
            typeof(HostAssembly).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        return facts.FirstOrDefault(fact => fact.Key == key)?.Value;
    }

    private static HostAssembly FromAssembly(Assembly assembly) =>
        new(assembly.GetName().Name!, VersionOf(assembly), $"{assembly.ManifestModule.ModuleVersionId:N}");

    /// <summary>The length of libtorch's library, bytes; 0 where it lies elsewhere than a build puts it.</summary>
    private static long NativeLength()
    {
        string beside = AppContext.BaseDirectory;
        string systems = Path.Combine(beside, "runtimes");
        IEnumerable<string> folders = Directory.Exists(systems)
            ? Directory.GetDirectories(systems).Select(system => Path.Combine(system, "native"))
            : [];
        return folders
                .Prepend(beside)
                .SelectMany(folder => NativeNames.Select(name => new FileInfo(Path.Combine(folder, name))))
                .FirstOrDefault(file => file.Exists)
                ?.Length
            ?? 0;
    }
}
