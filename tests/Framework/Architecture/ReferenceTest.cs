using System.Xml.Linq;

namespace Modular.Framework.Tests.Architecture;

/// <summary>Who may reference whom.</summary>
public sealed class ReferenceTest
{
    private static readonly string[] Analyzers =
    [
        "Microsoft.CodeAnalysis.PublicApiAnalyzers",
        "Microsoft.CodeAnalysis.BannedApiAnalyzers",
    ];
    private const string Kit = "Contracts/Devices/Devices.csproj";
    private const string Reader = "Contracts/Measurements/Measurements.csproj";
    private const string Arrays = "Contracts/Arrays/Arrays.csproj";

    private static readonly string[] Natives = ["libtorch", "TorchSharp-"];

    public static TheoryData<string> Plugins => [.. RepositoryFiles.List("Plugins", "*.csproj")];

    [Fact]
    public void Contracts_reference_TorchSharp_and_the_abstractions_of_injection_only()
    {
        Assert.Empty(RepositoryFiles.Items("Contracts/Contracts.csproj", "ProjectReference"));
        Assert.Equal(
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "TorchSharp"],
            Packages("Contracts/Contracts.csproj").Except(Analyzers).Order()
        );
    }

    [Fact]
    public void The_framework_references_no_plugin()
    {
        foreach (XElement reference in RepositoryFiles.Items("Framework/Framework.csproj", "ProjectReference"))
            Assert.True(
                reference.Attribute("Include")!.Value
                    is "../Contracts/Contracts.csproj"
                        or "../" + Kit
                        or "../" + Reader
                        or "../" + Arrays
                    || reference.Attribute("ReferenceOutputAssembly")?.Value == "false",
                $"{reference}: the host builds plugins and never references them"
            );
        Assert.DoesNotContain(
            typeof(Problems).Assembly.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Modular.Plugins")
        );
    }

    [Fact]
    public void There_are_plugins() => Assert.NotEmpty(Plugins);

    [Fact]
    public void The_device_kit_references_the_contracts_only()
    {
        XElement contracts = Assert.Single(RepositoryFiles.Items(Kit, "ProjectReference"));
        AssertIsTheHosts(contracts);
        Assert.Empty(Packages(Kit).Except(Analyzers));
    }

    [Theory]
    [InlineData(Reader)]
    [InlineData(Arrays)]
    public void A_reader_of_files_references_nothing_of_ours(string reader) =>
        Assert.Empty(RepositoryFiles.Items(reader, "ProjectReference"));

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_references_the_contracts_the_device_kit_and_the_readers_only(string project)
    {
        IReadOnlyList<XElement> references = RepositoryFiles.Items(project, "ProjectReference");
        AssertIsTheHosts(Assert.Single(references, reference => Target(reference).EndsWith("Contracts.csproj")));
        Assert.All(
            references.Where(reference => !Target(reference).EndsWith("Contracts.csproj")),
            reference =>
                Assert.Contains(
                    Target(reference),
                    new[] { Kit, Reader, Arrays }.Select(one => "$(RepositoryRoot)" + one)
                )
        );
        Assert.DoesNotContain(
            Packages(project),
            package =>
                package == "TorchSharp"
                || Natives.Any(native => package.StartsWith(native, StringComparison.OrdinalIgnoreCase))
        );
        Assert.Empty(RepositoryFiles.Items(project, "Reference"));
    }

    /// <summary>The kit is beside a plugin that uses it, and Contracts are not: docs/adr/0011.</summary>
    [Fact]
    public void A_plugin_brings_the_device_kit_along()
    {
        string folder = Path.Combine(RepositoryFiles.HostFolder, "plugins", "Ecram");
        Assert.Equal(
            ["Modular.Devices.dll", "Modular.Plugins.Ecram.dll"],
            Directory.GetFiles(folder, "*.dll").Select(Path.GetFileName).Order()
        );
        Assert.False(File.Exists(Path.Combine(folder, "Modular.Contracts.dll")));
    }

    [Fact]
    public void Only_the_host_has_the_natives() =>
        Assert.Equal(
            ["Framework/Framework.csproj"],
            new[] { "Contracts", "Framework", "Plugins", "tests" }
                .SelectMany(folder => RepositoryFiles.List(folder, "*.csproj"))
                .Where(project => !project.StartsWith("tests/Templates/content/", StringComparison.Ordinal)) // an author's own projects
                .Where(project =>
                    Packages(project)
                        .Any(package =>
                            Natives.Any(native => package.StartsWith(native, StringComparison.OrdinalIgnoreCase))
                        )
                )
        );

    /// <summary>Contracts are compiled against and never copied.</summary>
    private static void AssertIsTheHosts(XElement reference)
    {
        Assert.EndsWith("Contracts.csproj", Target(reference));
        Assert.Equal("false", reference.Attribute("Private")?.Value);
        Assert.Equal("compile", reference.Attribute("IncludeAssets")?.Value);
    }

    private static string Target(XElement reference) => reference.Attribute("Include")!.Value;

    private static IEnumerable<string> Packages(string project) =>
        RepositoryFiles.Items(project, "PackageReference").Select(package => package.Attribute("Include")!.Value);
}
