using System.Text.Json.Nodes;
using Modular.Framework.Tests.Descriptions;
using Modular.Framework.Tests.Plugins;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Schemas;
using Modular.Yaml;

namespace Modular.Framework.Tests.Schemas;

public sealed class ScenarioSchemaTest : IDisposable
{
    private static readonly SchemaChecker Checker = new((JsonObject)JsonNode.Parse(ScenarioSchema.Text(Host.Catalog))!);

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Scenarios => [.. RepositoryFiles.List("Scenarios", "*.yaml")];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_scenario_of_the_repository_fits(string path) =>
        Assert.True(Fits(Path.Combine(RepositoryFiles.Root, path)));

    [Theory]
    [InlineData("memory: { use: ideal, options: { g-min: 1e-5, step: 0.1 } }")]
    [InlineData("dataset: { use: mnist, options: { directory: null, train: 100 } }")]
    [InlineData("dataset: { use: mnist, options: { directory: . } }")]
    [InlineData("precision: { weights: binary, layers: { fc1: { memory: none, weights: null } } }")]
    [InlineData("training: { mode: off-line, rate: 1, schedule: null }")]
    [InlineData("study: { strengths: { rtn: 2.5 }, seeds: 1 }")]
    [InlineData("study: { seeds: auto, rank: { method: shapley, permutations: 50 } }")]
    [InlineData("study: { groups: { noise: [rtn, pink-noise] } }")]
    public void What_the_host_takes_fits(string entry) => Assert.Equal((true, true), Judge(entry));

    [Theory]
    [InlineData("extra: 1")]
    [InlineData("name: Quick Start")]
    [InlineData("name: ")]
    [InlineData("memory: { use: sram }")]
    [InlineData("memory: { options: { mode: as-described } }")]
    [InlineData("memory: hfo2-weak-reset")]
    [InlineData("memory: { use: hfo2-weak-reset, options: { spread: 1 } }")]
    [InlineData("memory: { use: hfo2-weak-reset, options: { g-min: 1e-6 } }")]
    [InlineData("memory: { use: hfo2-weak-reset, options: { program-limit: -1 } }")]
    [InlineData("memory: { use: hfo2-weak-reset, options: { nominal: mode } }")]
    [InlineData("memory: { use: hfo2-weak-reset, options: }")]
    [InlineData("memory: { use: hfo2-weak-reset, option: { mode: as-described } }")]
    [InlineData("cell: { use: 2t2r, options: { gap: 3 } }")]
    [InlineData("network: { use: mlp, options: { hidden: [256, many] } }")]
    [InlineData("network: { use: mlp, options: { hidden: 256 } }")]
    [InlineData("network: { use: mlp, options: { bias: 1 } }")]
    [InlineData("training: { mode: in-place }")]
    [InlineData("training: { mode: in-site, rate: 8 }")]
    [InlineData("training: { mode: in-place, rate: 8, epochs: 0 }")]
    [InlineData("training: { mode: in-place, rate: 8, batch: 10.5 }")]
    [InlineData("training: { mode: in-place, rate: \"8\" }")]
    [InlineData("training: { mode: in-place, rate: 8, schedule: { every: 0 } }")]
    [InlineData("precision: { weights: binry }")]
    [InlineData("precision: { layers: { fc1: { memory: flash } } }")]
    [InlineData("study: { seeds: many }")]
    [InlineData("study: { seeds: 0 }")]
    [InlineData("study: { groups: { noise: rtn } }")]
    [InlineData("study: { rank: { imperfections: rtn } }")]
    [InlineData("study: { seeds: }")]
    public void What_the_host_refuses_does_not_fit(string entry) => Assert.Equal((false, false), Judge(entry));

    [Theory]
    [InlineData("name")]
    [InlineData("memory")]
    [InlineData("dataset")]
    [InlineData("training")]
    public void A_missing_entry_does_not_fit(string key) =>
        Assert.False(Fits(Write(Quickstart.Where(line => !line.StartsWith(key + ":")))));

    [Fact]
    public void Entries_and_options_say_what_they_are()
    {
        JsonObject schema = ScenarioSchema.Build(Host.Catalog);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Equal(
            "The number of passes over the training set.",
            (string?)schema["properties"]!["training"]!["properties"]!["epochs"]!["description"]
        );
        JsonNode limit = schema["$defs"]!["memory:hfo2-weak-reset"]!["properties"]!["program-limit"]!;
        Assert.StartsWith("The greatest number of weak RESET pulses", (string?)limit["description"]);
        Assert.Equal(1000, (long?)limit["default"]);
        Assert.Contains(
            "- hfo2-weak-reset: HfO2 RRAM",
            (string?)schema["$defs"]!["memory"]!["properties"]!["use"]!["description"]
        );
    }

    [Fact]
    public void A_plugin_of_somebody_else_is_in_it()
    {
        using var folders = new PluginFolders();
        JsonObject schema = ScenarioSchema.Build(folders.Load(Path.Combine(PluginFolders.Fixtures, "Acme.FeFet")));
        Assert.Equal(
            """{"type":"object","properties":{"swing":{"type":"number","default":0.5}},"additionalProperties":false}""",
            schema["$defs"]!["cell:fefet"]!.ToJsonString()
        );
        Assert.Equal(
            """["fefet-pair","fefet"]""",
            schema["$defs"]!["cell"]!["properties"]!["use"]!["enum"]!.ToJsonString()
        );
    }

    [Fact]
    public void Every_shape_of_an_option_has_a_schema()
    {
        JsonObject schema = new RecordSchema(new Modular.Descriptions.DocComments(), (_, _) => null).Build(
            typeof(DocumentedOptions)
        );
        var checker = new SchemaChecker(schema);
        Assert.True(
            checker.Holds(
                JsonNode.Parse(
                    """{ "wafer": "w1", "read": 0.5, "pulse": { "width": 1e-9 }, "days": ["monday"], "wait": "3 h" }"""
                )
            )
        );
        foreach (
            string wrong in new[]
            {
                "{}",
                """{ "wafer": "w1", "wait": "3 moons" }""",
                """{ "wafer": "w1", "days": ["mo"] }""",
                """{ "wafer": "w1", "pulse": { "w": 1 } }""",
            }
        )
            Assert.False(checker.Holds(JsonNode.Parse(wrong)), wrong);
    }

    private static string[] Quickstart => RepositoryFiles.Read("Scenarios/quickstart.yaml").Split('\n');

    /// <summary>Whether the schema and the host take the quickstart with one entry replaced or added.</summary>
    private (bool Schema, bool Host) Judge(string entry)
    {
        string path = Write([.. Quickstart.Where(line => !line.StartsWith(entry[..(entry.IndexOf(':') + 1)])), entry]);
        return (Fits(path), Binds(path));
    }

    private string Write(IEnumerable<string> lines) => folder.Write("scenario.yaml", string.Join('\n', lines));

    private static bool Fits(string path)
    {
        var problems = new Problems();
        Node tree = YamlFile.Read(path, problems)!;
        problems.ThrowIfAny();
        return Checker.Holds(JsonTree.FromNode(tree));
    }

    private static bool Binds(string path)
    {
        try
        {
            RigBinder.Bind(ScenarioFile.Read(path, []), Host.Catalog);
            return true;
        }
        catch (InputException)
        {
            return false;
        }
    }
}
