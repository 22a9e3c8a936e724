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

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_folders_give_the_same_bytes_and_none_holds_its_path()
    {
        IReadOnlyDictionary<string, string>[] builds = await Task.WhenAll(Build("a"), Build("another/longer, b=c"));
        Assert.Equal(builds[0], builds[1]);
        Assert.Superset(
            new HashSet<string>
            {
                "Contracts/bin/Release/net10.0/Modular.Contracts.dll",
                "Contracts/obj/Release/net10.0/kept/TorchSharp.dll",
                "Framework/bin/Release/net10.0/plugins/Blobs/Modular.Plugins.Blobs.dll",
                "Framework/bin/Release/net10.0/plugins/Blobs/Modular.Plugins.Blobs.pdb",
            },
            builds[0].Keys.ToHashSet()
        );
    }

    /// <summary>The SHA-256 of every library and its symbols, by path.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Build(string name)
    {
        string root = folder[name];
        foreach (string file in Sources.SelectMany(top => RepositoryFiles.List(top, "*")).Concat(Files))
            folder.Write($"{name}/{file}", RepositoryFiles.Read(file));
        string[] fast = ["-p:RunAnalyzers=false", "-p:RestoreLockedMode=true"];
        await Task.Run(() => Dotnet.Run(root, ["build", "Plugins/Blobs", "-c", "Release", "-v:q", .. fast]));
        byte[] path = Encoding.UTF8.GetBytes(folder.Path);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            if (Path.GetExtension(file) is ".dll" or ".pdb" or ".so")
            {
                byte[] content = await File.ReadAllBytesAsync(file);
                Assert.True(content.AsSpan().IndexOf(path) < 0, $"{file} holds the path of its folder");
                hashes[Path.GetRelativePath(root, file)] = Convert.ToHexString(SHA256.HashData(content));
            }
        return hashes;
    }
}
