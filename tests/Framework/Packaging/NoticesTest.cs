using System.Text.Json;

namespace Modular.Framework.Tests.Packaging;

/// <summary>THIRD-PARTY-NOTICES.txt, which goes out with the program.</summary>
public sealed class NoticesTest
{
    private static readonly string[] BuildOnly =
    [
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Microsoft.CodeAnalysis.PublicApiAnalyzers",
    ];

    [Fact]
    public void Every_package_that_is_shipped_has_its_licence_in_it()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "notices.txt");
        Dotnet.Run(
            RepositoryFiles.Root,
            "msbuild",
            "Framework/Framework.csproj",
            "-t:WriteNoticesFile",
            $"-p:NoticesFile={file}",
            "-v:q"
        );
        string notices = File.ReadAllText(file);
        Assert.All(Shipped("Framework/packages.lock.json"), name => Assert.Contains($"\n{name} ", notices));
        Assert.Contains("Copyright (c) 2016-     Facebook, Inc", notices);
        foreach (string license in (string[])["MIT", "Apache-2.0", "BSD-3-Clause"])
            Assert.Contains($"\n{license}\n\n", notices);
    }

    /// <summary>The packages of a lock file that run; those of other systems are not restored here.</summary>
    private static IEnumerable<string> Shipped(string lockFile)
    {
        using JsonDocument locked = JsonDocument.Parse(RepositoryFiles.Read(lockFile));
        JsonElement framework = locked.RootElement.GetProperty("dependencies").EnumerateObject().First().Value;
        return
        [
            .. from package in framework.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            where !BuildOnly.Contains(package.Name) && !package.Name.StartsWith("libtorch-")
            select package.Name,
        ];
    }
}
