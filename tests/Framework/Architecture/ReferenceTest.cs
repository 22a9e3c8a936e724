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
                reference.Attribute("Include")!.Value == "../Contracts/Contracts.csproj"
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

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_references_the_contracts_only(string project)
    {
        XElement reference = Assert.Single(RepositoryFiles.Items(project, "ProjectReference"));
        Assert.EndsWith("Contracts/Contracts.csproj", reference.Attribute("Include")!.Value);
        Assert.Equal("false", reference.Attribute("Private")?.Value);
        Assert.Equal("compile", reference.Attribute("IncludeAssets")?.Value);
        Assert.DoesNotContain(
            Packages(project),
            package =>
                package == "TorchSharp"
                || Natives.Any(native => package.StartsWith(native, StringComparison.OrdinalIgnoreCase))
        );
        Assert.Empty(RepositoryFiles.Items(project, "Reference"));
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

    private static IEnumerable<string> Packages(string project) =>
        RepositoryFiles.Items(project, "PackageReference").Select(package => package.Attribute("Include")!.Value);
}
