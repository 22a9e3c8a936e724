using System.Text.RegularExpressions;

namespace Modular.Framework.Tests.Packaging;

/// <summary>What 'dotnet new modular-memory' makes.</summary>
public sealed partial class TemplateTest
{
    [Fact]
    public void A_template_takes_the_names_that_it_is_given()
    {
        using AuthorsFolder author = new();
        author.Pack("tests/Templates/Templates.Tests.csproj");
        author.Install();
        AssertNames(
            author.New("modular-memory", "My.FeFET"),
            "My.FeFET",
            "namespace My.FeFET;",
            "class FeFETPlugin",
            "my-fefet"
        );
        AssertNames(
            author.New("modular-memory", "my-device"),
            "my-device",
            "namespace my_device;",
            "class my_devicePlugin",
            "my-device"
        );
        AssertNames(
            author.New("modular-memory", "Other", "--memory", "sot-mram-2"),
            "Other",
            "namespace Other;",
            "class OtherPlugin",
            "sot-mram-2"
        );
    }

    [Fact]
    public void A_memory_has_less_than_40_lines() =>
        Assert.InRange(
            File.ReadLines(Path.Combine(RepositoryFiles.Root, GuideFiles.Folder, "Acme.Ecram/Memory.cs")).Count(),
            20,
            39
        );

    /// <summary>
    /// What the sources name is shown in the guide; the packed template names the version of its pack.
    /// </summary>
    [Fact]
    public void A_template_names_the_versions_of_the_repository()
    {
        string central = RepositoryFiles.Read("Directory.Packages.props");
        Dictionary<string, string> versions = Version()
            .Matches(central)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["version"].Value);
        string own = Regex
            .Match(RepositoryFiles.Read("Directory.Build.props"), "<Version>(.*)</Version>")
            .Groups[1]
            .Value;
        string torch = Regex.Match(central, "<LibTorchVersion>(.*)</LibTorchVersion>").Groups[1].Value;
        Match[] named = [.. GuideFiles.All.SelectMany(path => Version().Matches(GuideFiles.Read(path)))];
        Assert.Equal(6, named.Length);
        Assert.All(
            named,
            package =>
                Assert.Equal(
                    package.Groups["name"].Value is var name && name.StartsWith("Modular.", StringComparison.Ordinal)
                        ? own
                        : versions[name].Replace("$(LibTorchVersion)", torch),
                    package.Groups["version"].Value
                )
        );
    }

    private static void AssertNames(string folder, string project, string space, string plugin, string part)
    {
        Assert.Equal(
            new[]
            {
                $"{part}.yaml",
                $"{project}.Tests/MemoryTests.cs",
                $"{project}.Tests/{project}.Tests.csproj",
                $"{project}.slnx",
                $"{project}/Memory.cs",
                $"{project}/{project}.csproj",
                "global.json",
                "plugins.yaml",
            }.Order(StringComparer.Ordinal),
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );
        string Text(string path) => File.ReadAllText(Path.Combine(folder, path));
        Assert.Contains(space, Text($"{project}/Memory.cs"));
        Assert.Contains(plugin, Text($"{project}/Memory.cs"));
        Assert.Contains($"\"{part}\"", Text($"{project}/Memory.cs"));
        Assert.Contains($"use: {part} }}", Text($"{part}.yaml"));
        Assert.Contains($"\"../{project}/{project}.csproj\"", Text($"{project}.Tests/{project}.Tests.csproj"));
        Assert.Contains($"\"{project}.Tests/{project}.Tests.csproj\"", Text($"{project}.slnx"));
        Assert.Equal($"- {project}/bin/plugin\n", Text("plugins.yaml"));
        Assert.Contains(
            $"\"Modular.Contracts\" Version=\"{AuthorsFolder.Version}\"",
            Text($"{project}/{project}.csproj")
        );
        Assert.DoesNotContain(
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories),
            path => Text(path).Contains("Ecram", StringComparison.OrdinalIgnoreCase)
        );
    }

    [GeneratedRegex("""<Package(Reference|Version) Include="(?<name>[^"]+)" Version="(?<version>[^"]+)""")]
    private static partial Regex Version();
}
