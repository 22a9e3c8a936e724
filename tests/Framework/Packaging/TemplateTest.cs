using System.Text.RegularExpressions;
using Modular.Framework.Tests.EndToEnd;

namespace Modular.Framework.Tests.Packaging;

/// <summary>What 'dotnet new' makes from the packed templates: names, a build, tests, a study.</summary>
[Collection(AuthorTests.Name)]
public sealed partial class TemplateTest(AuthorsFolder author)
{
    private const string NuGetConfig = "nuget.config";

    public static TheoryData<string> Kinds => GuideTest.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_takes_the_names_that_it_is_given(string kind)
    {
        Template template = Template.ForKind(kind);
        string project = template.Project;
        string sampleWord = template.Sample.Split('.')[1];
        string samplePart = Path.GetFileNameWithoutExtension(template.Files.Single(IsStudy));
        string Renamed(string path) => path.Replace(template.Sample, project).Replace(samplePart, template.Part);
        IEnumerable<string> expected = template.Files.Where(path => path != NuGetConfig || template.NamesItsSource);
        Assert.Equal(expected.Select(Renamed).Order(StringComparer.Ordinal), MadeFiles(template));
        Assert.All(
            MadeFiles(template),
            path => Assert.DoesNotContain(sampleWord, Made(template, path), StringComparison.OrdinalIgnoreCase)
        );
        string source = string.Concat(
            MadeFiles(template).Where(path => path.StartsWith($"{project}/")).Select(path => Made(template, path))
        );
        Assert.Contains($"namespace {template.Namespace};", source);
        Assert.Contains($"class {template.Class}Plugin", source);
        Assert.Contains($"\"{template.Part}\"", source);
        Assert.Contains($"use: {template.Part} }}", Made(template, $"{template.Part}.yaml"));
        Assert.Contains(
            $"\"../{project}/{project}.csproj\"",
            Made(template, $"{project}.Tests/{project}.Tests.csproj")
        );
        Assert.Contains($"\"{project}.Tests/{project}.Tests.csproj\"", Made(template, $"{project}.slnx"));
        Assert.Equal($"- {project}/bin/plugin\n", Made(template, "plugins.yaml"));
        Assert.Contains($"\"Modular.Contracts\" Version=\"{AuthorsFolder.Version}\"", source);
    }

    [Fact]
    public void A_template_that_is_told_the_packages_writes_where_they_are() =>
        Assert.Contains(
            $"<add key=\"modular\" value=\"{author.Packages}\" />",
            Made(Template.ForKind("memory"), NuGetConfig)
        );

    /// <summary>
    /// The conformance kit has from 15 tests (a network) to 40 (a memory); each template adds one of its own.
    /// </summary>
    [Fact]
    public void What_the_templates_make_builds_and_passes_its_tests()
    {
        Match summary = Summary().Match(author.Tested());
        Assert.True(summary.Success, author.Tested());
        Assert.InRange(int.Parse(summary.Groups["total"].Value), 101, 200);
        Assert.Equal("0", summary.Groups["failed"].Value);
        Assert.Equal("0", summary.Groups["skipped"].Value);
    }

    /// <summary>Tests of a plugin compute with the very TorchSharp.dll of the host (docs/adr/0017).</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tests_of_a_plugin_use_the_hosts_TorchSharp(string kind)
    {
        author.Tested();
        string own = Path.Combine(AppContext.BaseDirectory, "TorchSharp.dll");
        string[] used = Directory.GetFiles(
            Path.Combine(author.FolderOf(Template.ForKind(kind)), $"{Template.ForKind(kind).Project}.Tests", "bin"),
            "TorchSharp.dll",
            SearchOption.AllDirectories
        );
        Assert.Equal(File.ReadAllBytes(own), File.ReadAllBytes(Assert.Single(used)));
    }

    /// <summary>
    /// Contracts and TorchSharp are the host's, and a copy beside a plugin would not be seen. The device kit is the
    /// plugin's own.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plugin_carries_nothing_of_the_host(string kind)
    {
        author.Tested();
        string name = Template.ForKind(kind).Project;
        string[] own = kind switch
        {
            "dataset" => ["data"],
            "memory" => ["Modular.Devices.dll"],
            _ => [],
        };
        string[] expected =
        [
            $"{name}.deps.json",
            $"{name}.dll",
            $"{name}.pdb",
            $"{name}.runtimeconfig.json",
            $"{name}.xml",
            .. own,
        ];
        IEnumerable<string?> made = Directory
            .GetFileSystemEntries(Path.Combine(author.FolderOf(Template.ForKind(kind)), name, "bin/plugin"))
            .Select(Path.GetFileName);
        Assert.Equal(expected.Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Trials of two builds are not mixed, so a run that was begun with a debug build goes on with a release.
    /// </summary>
    [Fact]
    public void A_plugin_has_the_same_bytes_in_every_configuration()
    {
        author.Tested();
        Template memory = Template.ForKind("memory");
        string project = Path.Combine(author.FolderOf(memory), memory.Project);
        string assembly = Path.Combine(project, "bin/plugin", $"{memory.Project}.dll");
        byte[] debug = File.ReadAllBytes(assembly);
        Dotnet.Run(project, "build", "--no-restore", "-c", "Release", "-p:RunAnalyzers=false");
        Assert.Equal(debug, File.ReadAllBytes(assembly));
    }

    /// <summary>The whole way of docs/adding-a-memory.md, with fewer trials.</summary>
    [Fact]
    public void A_memory_gets_from_the_packages_to_a_ranked_study()
    {
        author.Tested();
        Template memory = Template.ForKind("memory");
        using Command command = new();
        command.Run(["run", .. Study(memory), "-o", "out", "--set", "study.seeds=2", .. Short]).Expect(0);
        CsvTable ranking = CsvTable.Read(command.At("out", "ranking.csv"));
        Assert.Equal(["c2c", "read-noise", "step-spread"], ranking.Column("imperfection").Order());
        Assert.Equal(
            16,
            CsvTable.Read(command.At("out", "trials.csv")).Column("status").Count(state => state == "done")
        );
        Assert.Contains(memory.Project, File.ReadAllText(command.At("out", "provenance.json")));
    }

    [Theory]
    [InlineData("cell")]
    [InlineData("sense")]
    [InlineData("network")]
    [InlineData("dataset")]
    public void The_study_of_a_template_is_valid_and_its_trials_run(string kind)
    {
        author.Tested();
        string[] study = Study(Template.ForKind(kind));
        using Command command = new();
        command.Run(["validate", .. study]).Expect(0);
        command.Run(["trial", .. study, .. Short]).Expect(0);
    }

    /// <summary>
    /// What the sources name is shown in the guides; the packed templates name the version of their pack.
    /// </summary>
    [Fact]
    public void The_templates_name_the_versions_of_the_repository()
    {
        string central = RepositoryFiles.Read("Directory.Packages.props");
        Dictionary<string, string> versions = Versions(central);
        string own = Regex
            .Match(RepositoryFiles.Read("Directory.Build.props"), "<Version>(.*)</Version>")
            .Groups[1]
            .Value;
        string torch = Regex.Match(central, "<LibTorchVersion>(.*)</LibTorchVersion>").Groups[1].Value;
        foreach (Template template in Template.All)
        {
            string text = string.Concat(template.Files.Select(template.Read));
            string onLinux = text.Replace("@(TorchSystem->'libtorch-cpu-%(Identity)')", "libtorch-cpu-linux-x64");
            Dictionary<string, string> named = Versions(onLinux);
            Assert.InRange(named.Count, 4, 5);
            Assert.Contains("libtorch-cpu-linux-x64", named.Keys);
            Assert.All(
                named,
                package =>
                {
                    bool isOwn = package.Key.StartsWith("Modular.", StringComparison.Ordinal);
                    Assert.Equal(
                        isOwn ? own : versions[package.Key].Replace("$(LibTorchVersion)", torch),
                        package.Value
                    );
                }
            );
        }
    }

    private static string[] Short => ["--set", "training.epochs=1", "--set", "training.schedule=null"];

    private string[] Study(Template template)
    {
        string folder = author.FolderOf(template);
        return [Path.Combine(folder, $"{template.Part}.yaml"), "--plugins", Path.Combine(folder, "plugins.yaml")];
    }

    /// <summary>What 'dotnet new' made, without what a build added, relative to its folder.</summary>
    private IReadOnlyList<string> MadeFiles(Template template)
    {
        string folder = author.FolderOf(template);
        return
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/bin/") && !path.Contains("/obj/"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private string Made(Template template, string path) =>
        File.ReadAllText(Path.Combine(author.FolderOf(template), path));

    private static bool IsStudy(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) && path != "plugins.yaml";

    /// <summary>Version by package.</summary>
    private static Dictionary<string, string> Versions(string projects) =>
        Version()
            .Matches(projects)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["version"].Value);

    [GeneratedRegex("""<Package(Reference|Version) Include="(?<name>[^"]+)" Version="(?<version>[^"]+)""")]
    private static partial Regex Version();

    [GeneratedRegex(@"total: (?<total>\d+)\s+failed: (?<failed>\d+)\s+succeeded: \d+\s+skipped: (?<skipped>\d+)\b")]
    private static partial Regex Summary();
}
