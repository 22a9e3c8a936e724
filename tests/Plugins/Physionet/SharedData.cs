using System.Reflection;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>Whole sets and original files, where they are at hand: too large for the repository.</summary>
internal static class SharedData
{
    private static readonly string Root = typeof(SharedData)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    /// <summary>
    /// A file or folder of ../shared/data beside the repository; the test is skipped where it is missing.
    /// </summary>
    public static string At(string path)
    {
        string full = Path.GetFullPath(Path.Combine(Root, "../shared/data", path));
        Assert.SkipUnless(Path.Exists(full), $"{path} is not in ../shared/data beside the repository.");
        return full;
    }
}
