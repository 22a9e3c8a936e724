using System.Security.Cryptography;
using System.Text;

namespace Modular.Framework.Tests.Packaging;

/// <summary>The same sources give the same bytes in every folder (docs/adr/0018).</summary>
public sealed class DeterministicBuildTest : IDisposable
{
    /// <summary>The contracts, one plugin, and what the build does to TorchSharp.</summary>
    private static readonly string[] Sources = ["Contracts", "Plugins/Blobs", "build"];

    private static readonly string[] Files =
    [
        "BannedSymbols.txt",
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "Plugins/Directory.Build.props",
        "global.json",
    ];

    private static readonly string Configuration = RepositoryFiles.Configuration;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// The build that these tests belong to, and one of the same sources elsewhere, outside of any clone.
    /// </summary>
    [Fact]
    public void Two_folders_give_the_same_bytes_and_none_holds_its_path()
    {
        string other = folder["another/longer, b=c"];
        Build(other);
        IReadOnlyList<string> built = Libraries(other);
        Assert.Superset(
            new HashSet<string>
            {
                $"Contracts/bin/{Configuration}/net10.0/Modular.Contracts.dll",
                $"Contracts/obj/{Configuration}/net10.0/kept/TorchSharp.dll",
                $"Framework/bin/{Configuration}/net10.0/plugins/Blobs/Modular.Plugins.Blobs.dll",
                $"Framework/bin/{Configuration}/net10.0/plugins/Blobs/Modular.Plugins.Blobs.pdb",
            },
            built.ToHashSet()
        );
        Assert.Equal(Hashes(RepositoryFiles.Root, built), Hashes(other, built));
    }

    private static void Build(string root)
    {
        foreach (string file in Sources.SelectMany(top => RepositoryFiles.List(top, "*")).Concat(Files))
        {
            string copy = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, RepositoryFiles.Read(file));
        }
        string[] fast = ["-m:1", "-p:RunAnalyzers=false", "-p:RestoreLockedMode=true"];
        Dotnet.Run(root, ["build", "Plugins/Blobs", "-c", Configuration, "-v:q", .. fast]);
    }

    /// <summary>Every library and its symbols below a folder, relative to it.</summary>
    private static IReadOnlyList<string> Libraries(string root) =>
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".dll" or ".pdb" or ".so")
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The SHA-256 of files, by path; fails where one holds the path of its folder.</summary>
    private static SortedDictionary<string, string> Hashes(string root, IEnumerable<string> files)
    {
        byte[] path = Encoding.UTF8.GetBytes(root);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            byte[] content = File.ReadAllBytes(Path.Combine(root, file));
            Assert.True(content.AsSpan().IndexOf(path) < 0, $"{root}: {file} holds the path of its folder");
            hashes[file] = Convert.ToHexString(SHA256.HashData(content));
        }
        return hashes;
    }
}
