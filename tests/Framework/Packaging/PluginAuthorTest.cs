using System.IO.Compression;
using System.Xml.Linq;
using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Packaging;

/// <summary>The way of docs/adding-a-memory.md, from packages to a ranking.</summary>
public sealed class PluginAuthorTest
{
    [Fact]
    public void A_stranger_gets_from_the_packages_to_a_ranked_study()
    {
        using AuthorsFolder author = new();
        AssertContracts(author.Pack("Contracts/Contracts.csproj"));
        AssertConformance(author.Pack("tests/Conformance/Conformance.csproj"));
        AssertTemplate(author.Pack("tests/Templates/Templates.Tests.csproj"));
        author.Install();
        string work = author.New("modular-memory", "Acme.Ecram");
        AssertTests(Dotnet.Run(work, "test"));
        AssertNothingOfTheHostIsCopied(Path.Combine(work, "Acme.Ecram/bin/plugin"));
        AssertStudy(work);
    }

    [Fact]
    public void Four_projects_are_packed() =>
        Assert.Equal(
            [
                "Contracts/Contracts.csproj",
                "Framework/Framework.csproj",
                "tests/Conformance/Conformance.csproj",
                "tests/Templates/Templates.Tests.csproj",
            ],
            new[] { "Contracts", "Framework", "Plugins", "tests" }
                .SelectMany(folder => RepositoryFiles.List(folder, "*.csproj"))
                .Where(path =>
                    XDocument
                        .Parse(RepositoryFiles.Read(path))
                        .Descendants("IsPackable")
                        .Any(packable => packable.Value == "true")
                )
        );

    private static void AssertContracts(string package)
    {
        AssertHas(package, "lib/net10.0/Modular.Contracts.dll", "lib/net10.0/Modular.Contracts.xml", "README.md");
        Assert.Superset(
            new HashSet<string> { "Microsoft.Extensions.DependencyInjection.Abstractions", "TorchSharp" },
            Dependencies(package).Keys.ToHashSet()
        );
    }

    private static void AssertConformance(string package)
    {
        AssertHas(
            package,
            "lib/net10.0/Modular.Conformance.dll",
            "lib/net10.0/Modular.Conformance.xml",
            "README.md",
            "build/Modular.Conformance.targets",
            "build/WeakenVersionNeed.cs"
        );
        Assert.Matches(@"^\[0\.1\.0-test[^,]*\]$", Dependencies(package)["Modular.Contracts"]);
    }

    private static void AssertTemplate(string package)
    {
        AssertHas(
            package,
            [
                .. GuideFiles.All.Select(path => "content/modular-memory/" + path),
                "content/modular-memory/.template.config/template.json",
                "PACKAGE.md",
            ]
        );
        Assert.Empty(Dependencies(package));
    }

    private static void AssertHas(string package, params string[] files)
    {
        using ZipArchive content = ZipFile.OpenRead(package);
        Assert.Superset(files.ToHashSet(), content.Entries.Select(entry => entry.FullName).ToHashSet());
    }

    private static IReadOnlyDictionary<string, string> Dependencies(string package)
    {
        using ZipArchive content = ZipFile.OpenRead(package);
        using Stream specification = content
            .Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        return XDocument
            .Load(specification)
            .Descendants()
            .Where(node => node.Name.LocalName == "dependency")
            .ToDictionary(node => node.Attribute("id")!.Value, node => node.Attribute("version")!.Value);
    }

    private static void AssertNothingOfTheHostIsCopied(string folder) =>
        Assert.Equal(
            [
                "Acme.Ecram.deps.json",
                "Acme.Ecram.dll",
                "Acme.Ecram.pdb",
                "Acme.Ecram.runtimeconfig.json",
                "Acme.Ecram.xml",
            ],
            Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    private static void AssertTests(string said) =>
        Assert.Matches(@"total: (2[6-9]|[3-9]\d)\s+failed: 0\s+succeeded: \d+\s+skipped: 0\b", said);

    private static void AssertStudy(string work)
    {
        using Command command = new();
        command
            .Run(
                "run",
                Path.Combine(work, "acme-ecram.yaml"),
                "--plugins",
                Path.Combine(work, "plugins.yaml"),
                "-o",
                "out",
                "--set",
                "study.seeds=2",
                "--set",
                "training.epochs=1",
                "--set",
                "training.schedule=null"
            )
            .Expect(0);
        CsvTable ranking = CsvTable.Read(command.At("out", "ranking.csv"));
        Assert.Equal(
            [
                "imperfection",
                "rank",
                "buys",
                "buys_low",
                "buys_high",
                "costs",
                "costs_low",
                "costs_high",
                "rank_low",
                "rank_high",
            ],
            ranking.Header
        );
        Assert.Equal(["read-noise", "step-spread"], ranking.Column("imperfection").Order());
        Assert.Equal(
            12,
            CsvTable.Read(command.At("out", "trials.csv")).Column("status").Count(state => state == "done")
        );
        Assert.Contains("Acme.Ecram", File.ReadAllText(command.At("out", "provenance.json")));
    }
}
