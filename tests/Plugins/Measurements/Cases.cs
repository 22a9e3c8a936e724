using System.Reflection;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>The files in the folder Cases, and small files that a test writes.</summary>
internal sealed class Cases : IDisposable
{
    private static readonly string Root = typeof(Cases)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    private readonly string folder = Directory.CreateTempSubdirectory("files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A file of the folder Cases.</summary>
    public static FileInfo Find(string name) =>
        new(Path.Combine(Root, "tests", "Plugins", "Measurements", "Cases", name));

    /// <summary>A path in a folder of this test.</summary>
    public FileInfo At(string name) => new(Path.Combine(folder, name));

    /// <summary>A file with this content.</summary>
    public FileInfo Write(string content, string name = "x.csv")
    {
        File.WriteAllText(At(name).FullName, content);
        return At(name);
    }
}
