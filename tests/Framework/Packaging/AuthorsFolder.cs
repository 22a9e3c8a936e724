using System.Reflection;

namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// An author's folder far from the repository, with freshly packed packages and templates of its own. Their version is
/// nobody else's and their cache is the folder's own, so nothing old can be taken for them; all other packages come
/// from the machine's cache, where the build that made these tests put them: no source is asked, and what is installed
/// on the machine is not touched.
/// </summary>
internal sealed class AuthorsFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AuthorsFolder() =>
        folder.Write(
            "nuget.config",
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

    /// <summary>That of the packages.</summary>
    public static string Version { get; } = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";

    private string Packages => Path.Combine(folder.Path, "packages");

    private string[] Hive => ["--debug:custom-hive", Path.Combine(folder.Path, "hive")];

    /// <summary>
    /// Packs what the tests were built with, and writes nothing into the repository but what a build does.
    /// </summary>
    public string Pack(string project)
    {
        Dotnet.Run(
            RepositoryFiles.Root,
            "pack",
            project,
            "-c",
            Metadata("Configuration"),
            "--no-build",
            "-v",
            "q",
            "-o",
            Packages,
            $"-p:PackageVersion={Version}",
            $"-p:NuspecOutputPath={Path.Combine(folder.Path, "nuspec")}"
        );
        return Directory.GetFiles(Packages, "*.nupkg").MaxBy(File.GetLastWriteTimeUtc)!;
    }

    /// <summary>Installs the packed templates, for this folder only.</summary>
    public void Install() => Dotnet.Run(folder.Path, ["new", "install", $"Modular.Templates@{Version}", .. Hive]);

    /// <summary>Makes a folder from a template, and gives its path.</summary>
    public string New(string template, string name, params string[] options)
    {
        Dotnet.Run(folder.Path, ["new", template, "-n", name, .. options, .. Hive]);
        return Path.Combine(folder.Path, name);
    }

    public void Dispose() => folder.Dispose();

    private static string Metadata(string key) =>
        typeof(AuthorsFolder)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == key)
            .Value!;
}
