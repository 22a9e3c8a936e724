using System.IO.Compression;
using System.Xml.Linq;
using Modular.Loading;

namespace Modular.Framework.Tests.Packaging;

/// <summary>What is in the packages, and what they say of themselves.</summary>
[Collection(AuthorTests.Name)]
public sealed class PackageTest(AuthorsFolder author)
{
    public static TheoryData<string> Libraries => ["Modular.Contracts", "Modular.Devices", "Modular.Conformance"];

    public static TheoryData<string> Packages => [.. Libraries.Select(library => library.Data), "Modular.Templates"];

    [Fact]
    public void Five_projects_are_packed() =>
        Assert.Equal(
            [
                "Contracts/Contracts.csproj",
                "Contracts/Devices/Devices.csproj",
                "Framework/Framework.csproj",
                "tests/Conformance/Conformance.csproj",
                "tests/Templates/Templates.Tests.csproj",
            ],
            AuthorsFolder.PackableProjects
        );

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is(string id)
    {
        XElement about = Specification(id).Descendants().Single(node => node.Name.LocalName == "metadata");
        string Text(string name) => about.Elements().Single(node => node.Name.LocalName == name).Value;
        Assert.Equal(id, Text("id"));
        Assert.Equal("The Modular contributors", Text("authors"));
        Assert.Equal("MIT", Text("license"));
        Assert.Contains("neural-networks", Text("tags").Split(' '));
        Assert.EndsWith(".", Text("description"));
        AssertHas(id, Text("icon"), Text("readme"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_comes_with_its_documentation_and_symbols(string id)
    {
        AssertHas(id, $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml");
        using ZipArchive symbols = ZipFile.OpenRead(author.Package(id, "snupkg"));
        Assert.Contains($"lib/net10.0/{id}.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void The_contracts_need_torch_and_registration_only()
    {
        HashSet<string> allowed = ["Microsoft.Extensions.DependencyInjection.Abstractions", "TorchSharp"];
        Assert.Superset(allowed, Dependencies("Modular.Contracts").Keys.ToHashSet());
    }

    /// <summary>
    /// A plugin that references the kit is compiled against the host's assemblies and carries none of them.
    /// </summary>
    [Fact]
    public void The_device_kit_brings_no_assembly_of_the_host_along()
    {
        XElement[] dependencies =
        [
            .. Specification("Modular.Devices").Descendants().Where(node => node.Name.LocalName == "dependency"),
        ];
        Assert.Contains("Modular.Contracts", dependencies.Select(package => package.Attribute("id")!.Value));
        Assert.All(dependencies, package => Assert.Contains("Runtime", package.Attribute("exclude")!.Value.Split(',')));
    }

    /// <summary>
    /// The kit sees internals of the contracts. It brings the build target without which tests cannot load libtorch on
    /// older systems, and the copy of TorchSharp.dll that keeps operands alive.
    /// </summary>
    [Fact]
    public void The_conformance_kit_requires_exactly_its_version_of_the_contracts()
    {
        Assert.Equal($"[{AuthorsFolder.Version}]", Dependencies("Modular.Conformance")["Modular.Contracts"]);
        AssertHas(
            "Modular.Conformance",
            "build/Modular.Conformance.targets",
            "build/TorchSharpNative.targets",
            "build/WeakenVersionNeed.cs",
            $"build/kept/{HostAssembly.VersionOf(typeof(TorchSharp.torch).Assembly)}/TorchSharp.dll",
            $"build/kept/{HostAssembly.VersionOf(typeof(TorchSharp.torch).Assembly)}/LICENSE.txt"
        );
    }

    [Fact]
    public void The_templates_are_packed_as_they_are()
    {
        Assert.Empty(Dependencies("Modular.Templates"));
        foreach (Template template in Template.All)
        {
            string content = $"content/{template.ShortName}/";
            AssertHas(
                "Modular.Templates",
                [.. template.Files.Select(path => content + path), content + ".template.config/template.json"]
            );
        }
    }

    private void AssertHas(string id, params string[] files)
    {
        using ZipArchive content = ZipFile.OpenRead(author.Package(id));
        Assert.Superset(files.ToHashSet(), content.Entries.Select(entry => entry.FullName).ToHashSet());
    }

    /// <summary>Version by package.</summary>
    private IReadOnlyDictionary<string, string> Dependencies(string id) =>
        Specification(id)
            .Descendants()
            .Where(node => node.Name.LocalName == "dependency")
            .ToDictionary(node => node.Attribute("id")!.Value, node => node.Attribute("version")!.Value);

    private XDocument Specification(string id)
    {
        using ZipArchive content = ZipFile.OpenRead(author.Package(id));
        using Stream specification = content.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(specification);
    }
}
