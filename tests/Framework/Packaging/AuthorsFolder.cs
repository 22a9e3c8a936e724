using System.Reflection;
using System.Xml.Linq;

namespace Modular.Framework.Tests.Packaging;

/// <summary>Tests that share one author's folder, so that packages are made and restored once.</summary>
[CollectionDefinition(Name)]
public sealed class AuthorTests : ICollectionFixture<AuthorsFolder>
{
    public const string Name = "Author's folder";
}

/// <summary>
/// The folder of a plugin's author, outside the repository: the packages that an author needs, the installed templates,
/// and one plugin made from each template. The packages have a version of their own and the folder has a package cache
/// of its own, so no older package can be taken for them. All other packages come from the machine's cache, where the
/// build of these tests put them: no source is asked.
/// </summary>
public sealed class AuthorsFolder : IDisposable
{
    private const string NuGetConfig = "nuget.config",
        Solution = "all.slnx",
        Traversal = "pack.proj",
        NoAnalyzers = "-p:RunAnalyzers=false"; // tests/Templates analyses these sources

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<string> tested;

    public AuthorsFolder()
    {
        tested = new(() => Dotnet.Run(folder.Path, "test", "--solution", Solution, NoAnalyzers));
        WriteConfiguration();
        Pack();
        Dotnet.Run(folder.Path, ["new", "install", $"Modular.Templates@{Version}", .. Hive]);
        foreach (Template template in Template.All)
        {
            string[] source = template.NamesItsSource ? ["--source", Packages] : [];
            string[] options = [.. template.Options, .. source, .. Hive];
            Dotnet.Run(folder.Path, ["new", template.ShortName, "-n", template.Project, .. options]);
        }
        WriteSolution();
    }

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";

    /// <summary>Every project that is packed, but for the host, whose package holds all of libtorch.</summary>
    public static IReadOnlyList<string> PackedProjects =>
        [.. PackableProjects.Where(project => project != "Framework/Framework.csproj")];

    /// <summary>Every project that 'dotnet pack' makes a package of.</summary>
    public static IReadOnlyList<string> PackableProjects =>
        [
            .. new[] { "Contracts", "Framework", "Plugins", "tests" }
                .SelectMany(top => RepositoryFiles.List(top, "*.csproj"))
                .Where(project => IsPackable(XDocument.Parse(RepositoryFiles.Read(project)))),
        ];

    /// <summary>The folder of the packages, absolute.</summary>
    public string Packages => Path.Combine(folder.Path, "packages");

    private string[] Hive => ["--debug:custom-hive", Path.Combine(folder.Path, "hive")];

    /// <summary>The path of a package, or of its symbols.</summary>
    public string Package(string id, string extension = "nupkg") =>
        Path.Combine(Packages, $"{id}.{Version}.{extension}");

    /// <summary>The folder of what a template made.</summary>
    internal string FolderOf(Template template) => Path.Combine(folder.Path, template.Project);

    /// <summary>What 'dotnet test' says when it builds and tests all that the templates made. It runs once.</summary>
    public string Tested() => tested.Value;

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// One call packs what the tests were built with, and writes nothing into the repository but what a build does.
    /// </summary>
    private void Pack()
    {
        string projects = string.Join(
            ';',
            PackedProjects.Select(project => Path.Combine(RepositoryFiles.Root, project))
        );
        string properties = string.Join(
            ';',
            $"Configuration={Metadata("Configuration")}",
            "NoBuild=true",
            $"PackageVersion={Version}",
            $"PackageOutputPath={Packages}",
            $"NuspecOutputPath={Path.Combine(folder.Path, "nuspec")}"
        );
        folder.Write(
            Traversal,
            $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{projects}" Targets="Pack" Properties="{properties}" BuildInParallel="true" />
              </Target>
            </Project>
            """
        );
        Dotnet.Run(RepositoryFiles.Root, "msbuild", folder[Traversal], "-t:Pack", "-v:q", "-m");
    }

    private void WriteConfiguration()
    {
        folder.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        folder.Write(
            NuGetConfig,
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="modular" value="{Packages}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="machine" value="{Metadata("PackageFolder")}" />
              </fallbackPackageFolders>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(folder.Path, "cache")}" />
              </config>
            </configuration>
            """
        );
    }

    /// <summary>All plugins and their tests in one solution, so that they are restored and built together.</summary>
    private void WriteSolution()
    {
        IEnumerable<string> projects = folder.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));
        IEnumerable<string> lines = projects.Select(project => $"  <Project Path=\"{project}\" />");
        folder.Write(Solution, $"<Solution>\n{string.Join('\n', lines)}\n</Solution>\n");
    }

    private static bool IsPackable(XDocument project) =>
        project.Descendants("IsPackable").Any(packable => packable.Value == "true");

    private static string Metadata(string key)
    {
        IEnumerable<AssemblyMetadataAttribute> all =
            typeof(AuthorsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        return all.Single(metadata => metadata.Key == key).Value!;
    }
}
