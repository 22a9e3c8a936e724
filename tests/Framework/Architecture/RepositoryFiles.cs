using System.Reflection;
using System.Xml.Linq;

namespace Modular.Framework.Tests;

/// <summary>The sources that the tests were built from.</summary>
internal static class RepositoryFiles
{
    public static readonly string Root = Metadata("RepositoryRoot");

    /// <summary>Where the host was built to.</summary>
    public static readonly string HostFolder = Metadata("HostFolder");

    /// <summary>How it was built: Debug or Release.</summary>
    public static readonly string Configuration = Metadata("Configuration");

    /// <summary>Paths relative to the root, with slashes, without build output.</summary>
    public static IReadOnlyList<string> List(string folder, string pattern) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
                .Order(StringComparer.Ordinal),
        ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>
    /// A project's own items of a kind, with those of the Directory.Build.props beside or just above it (not the
    /// root's).
    /// </summary>
    public static IReadOnlyList<XElement> Items(string project, string kind)
    {
        string props = $"{project.Split('/')[0]}/Directory.Build.props";
        IEnumerable<string> files = File.Exists(Path.Combine(Root, props)) ? [project, props] : [project];
        return
        [
            .. files
                .SelectMany(file => XDocument.Parse(Read(file)).Descendants(kind))
                .Where(item => item.Attribute("Include") is not null),
        ];
    }

    private static string Metadata(string key) =>
        typeof(RepositoryFiles)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == key)
            .Value!;
}
