using System.Reflection;

namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// The guide's example in a folder of its own, far from the repository, with freshly packed packages. Their version is nobody else's and their cache is
/// the folder's own, so nothing old can be taken for them; all other packages come from the machine's cache, where the build that made these tests put
/// them: no source is asked.
/// </summary>
internal sealed class AuthorsFolder : IDisposable
{
    private const string Published = "Version=\"0.1.0\"";
    private static readonly string Version = $"0.1.0-test.{Environment.ProcessId}.{Environment.TickCount64}";

    private static readonly string Libtorch =
        OperatingSystem.IsWindows() ? "libtorch-cpu-win-x64" : OperatingSystem.IsMacOS() ? "libtorch-cpu-osx-arm64" : "libtorch-cpu-linux-x64";

    private readonly TemporaryFolder folder = new();

    public AuthorsFolder()
    {
        foreach (string path in GuideFiles.All)
            folder.Write("work/" + path, GuideFiles.Read(path).Replace(Published, $"Version=\"{Version}\"").Replace("Include=\"libtorch-cpu-linux-x64\"", $"Include=\"{Libtorch}\""));
        folder.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestoreSources>{Packages}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(folder.Path, "cache")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Metadata("PackageFolder")}</RestoreFallbackFolders>
              </PropertyGroup>
            </Project>
            """);
    }

    /// <summary>Where the packages are put.</summary>
    public string Packages => Path.Combine(folder.Path, "packages");

    /// <summary>Where the author works.</summary>
    public string Work => Path.Combine(folder.Path, "work");

    /// <summary>Packs what the tests were built with, and writes nothing into the repository.</summary>
    public string Pack(string project)
    {
        Dotnet.Run(
            RepositoryFiles.Root, "pack", project, "-c", Metadata("Configuration"), "--no-build", "-v", "q", "-o", Packages,
            $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(folder.Path, "nuspec")}");
        return Directory.GetFiles(Packages).MaxBy(File.GetLastWriteTimeUtc)!;
    }

    public void Dispose() => folder.Dispose();

    private static string Metadata(string key) =>
        typeof(AuthorsFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
