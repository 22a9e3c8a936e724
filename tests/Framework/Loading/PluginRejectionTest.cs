using Modular.Loading;

namespace Modular.Framework.Tests.Plugins;

/// <summary>The exact sentence for everything that can be wrong with a plugin.</summary>
public sealed class PluginRejectionTest : IDisposable
{
    private static readonly string FeFet = Path.Combine(PluginFolders.Fixtures, "Acme.FeFet");

    private readonly PluginFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Theory]
    [InlineData(
        "throwing-constructor",
        "class 'Plugin' cannot be made; it says: the licence has expired. Ask the plugin's author."
    )]
    [InlineData("throwing-register", "cannot register its parts; it says: no GPU here. Ask the plugin's author.")]
    [InlineData("nothing", "offers no part; expected at least one. Ask the plugin's author.")]
    [InlineData(
        "bad-name",
        "offers a cell named 'Bad Name'; expected small letters, digits and hyphens. Ask the plugin's author."
    )]
    [InlineData(
        "no-name",
        "offers a cell named ''; expected small letters, digits and hyphens. Ask the plugin's author."
    )]
    [InlineData("no-summary", "offers cell 'good' without a summary; expected one sentence. Ask the plugin's author.")]
    [InlineData(
        "taken-name",
        "offers cell 'fefet', which Acme.FeFet 2.1.0 offers already; expected another name. Remove one of the two "
            + "plugins from plugins.yaml."
    )]
    [InlineData("taken-by-itself", "offers cell 'twin' twice; expected every name once. Ask the plugin's author.")]
    [InlineData(
        "unknown-kind",
        "offers 'good' as IDisposable; expected one of 'IMemory', 'ICell', 'ISense', 'INetwork', 'IDataset'. Ask the plugin's author."
    )]
    [InlineData(
        "bad-options",
        "offers cell 'good' with options of type 'List`1'; expected a sealed record with defaults. Ask the plugin's author."
    )]
    [InlineData(
        "throwing-options",
        "offers cell 'good' with options 'ThrowingOptions' that cannot be made; it says: The input string 'many' was "
            + "not in a correct format. Ask the plugin's author."
    )]
    public void A_misbehaving_plugin_is_one_sentence(string fault, string sentence)
    {
        folders.Copy("Misbehaving", fault);
        PluginCatalog catalog = folders.Load(FeFet, fault);
        Assert.Equal("Misbehaving 2.1.0: " + sentence, catalog.Verdicts[1].Rejection);
        Assert.Equal(2, catalog.OfKind(typeof(Contracts.ICell)).Count());
    }

    [Theory]
    [InlineData(
        "NoPlugin",
        "has no public class that implements IPlugin; expected one. Ask the plugin's author, or remove the folder from plugins.yaml."
    )]
    [InlineData(
        "TwoPlugins",
        "has 2 public classes that implement IPlugin ('First', 'Second'); expected one. Ask the plugin's author."
    )]
    [InlineData(
        "NoConstructor",
        "class 'Plugin' has no public constructor without parameters; expected one. Ask the plugin's author to add it."
    )]
    [InlineData(
        "MissingDependency",
        "cannot be loaded; 'Gone 2.1.0.0' is not in its folder; expected every dependency there. Copy it there, or "
            + "publish the plugin again."
    )]
    [InlineData(
        "NewerContracts",
        "needs Modular.Contracts 99.0; this host has 0.1. Update the host, or build the plugin against 0.1."
    )]
    [InlineData(
        "Gone",
        "does not reference Modular.Contracts; expected a plugin built against it. Remove the folder from plugins.yaml."
    )]
    public void A_broken_assembly_is_one_sentence(string fixture, string sentence) =>
        Assert.Equal($"{fixture} 2.1.0: {sentence}", RejectionOf(Path.Combine(PluginFolders.Fixtures, fixture)));

    [Theory]
    [InlineData(
        "1.4.0.0",
        "1.2.9.0",
        "needs Modular.Contracts 1.4; this host has 1.2. Update the host, or build the plugin against 1.2."
    )]
    [InlineData(
        "1.2.3.0",
        "1.2.1.0",
        "needs Modular.Contracts 1.2.3; this host has 1.2.1. Update the host, or build the plugin against 1.2.1."
    )]
    [InlineData(
        "1.2.3.4",
        "1.2.3.0",
        "needs Modular.Contracts 1.2.3.4; this host has 1.2.3.0. Update the host, or build the plugin against 1.2.3.0."
    )]
    public void As_many_digits_are_shown_as_differ(string wanted, string here, string sentence) =>
        Assert.Equal(sentence, HostVersions.Sentence("Modular.Contracts", new Version(wanted), new Version(here)));

    [Fact]
    public void A_newer_TorchSharp_is_refused_and_an_equal_one_is_not()
    {
        Version here = typeof(TorchSharp.torch).Assembly.GetName().Version!;
        var references = new Dictionary<string, Version>
        {
            ["Modular.Contracts"] = new(0, 0, 0, 0),
            ["TorchSharp"] = here,
        };
        HostVersions.Check(references);
        references["TorchSharp"] = new(here.Major + 1, 0, 0, 0);
        string sentence = Assert.Throws<PluginRejection>(() => HostVersions.Check(references)).Message;
        Assert.Equal(
            $"needs TorchSharp {here.Major + 1}.0; this host has {here.ToString(2)}. Update the host, or build the "
                + $"plugin against {here.ToString(2)}.",
            sentence
        );
    }

    [Fact]
    public void A_folder_that_is_not_there() =>
        Assert.Equal(
            $"{folders.List}(1,3): folder 'none' does not exist; expected a plugin's folder. Correct the path, which "
                + "is relative to plugins.yaml.",
            RejectionOf("none")
        );

    [Fact]
    public void A_file_instead_of_a_folder()
    {
        folders.Write("file", "x");
        Assert.Equal(
            $"{folders.List}(1,3): folder 'file' does not exist; expected a plugin's folder. Correct the path, which "
                + "is relative to plugins.yaml.",
            RejectionOf("file")
        );
    }

    [Fact]
    public void A_folder_without_a_plugin()
    {
        folders.Write("empty/readme.dll", "x");
        Assert.Equal(
            $"{folders.List}(1,3): folder 'empty' holds no plugin; expected 'empty.dll', or one DLL with its "
                + ".deps.json. Build the plugin into it with EnableDynamicLoading.",
            RejectionOf("empty")
        );
    }

    [Fact]
    public void A_folder_with_several_plugins()
    {
        folders.Copy("NoPlugin", "both");
        folders.Copy("TwoPlugins", "both");
        Assert.Equal(
            $"{folders.List}(1,3): folder 'both' holds several DLLs with a .deps.json ('NoPlugin.dll', "
                + "'TwoPlugins.dll'); expected one, or 'both.dll'. Keep one plugin a folder.",
            RejectionOf("both")
        );
    }

    [Fact]
    public void A_plugin_without_its_list_of_dependencies()
    {
        folders.Write("bare/bare.dll", "x");
        Assert.Equal(
            $"{folders.List}(1,3): 'bare.dll' in folder 'bare' has no 'bare.deps.json' beside it; expected both. "
                + "Build the plugin with EnableDynamicLoading.",
            RejectionOf("bare")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("no assembly")]
    [InlineData("MZ but no assembly")]
    public void A_file_that_is_no_assembly(string content)
    {
        folders.Write("text/text.deps.json", "{}");
        folders.Write("text/text.dll", content);
        Assert.Equal(
            $"{folders.List}(1,3): 'text.dll' is no .NET assembly; expected a plugin. Build the plugin again, or "
                + "remove the folder from plugins.yaml.",
            RejectionOf("text")
        );
    }

    [Fact]
    public void A_native_library_is_no_assembly()
    {
        string folder = folders.Copy("NoPlugin", "native");
        byte[] image = File.ReadAllBytes(Path.Combine(folder, "NoPlugin.dll"));
        Array.Clear(image, CliHeaderEntry(image), 8);
        File.WriteAllBytes(Path.Combine(folder, "NoPlugin.dll"), image);
        Assert.Equal(
            $"{folders.List}(1,3): 'NoPlugin.dll' is no .NET assembly; expected a plugin. Build the plugin again, or "
                + "remove the folder from plugins.yaml.",
            RejectionOf("native")
        );
    }

    [Fact]
    public void A_folder_in_place_of_the_dll()
    {
        folders.Write("odd/odd.dll/x", "");
        folders.Write("odd/odd.deps.json", "{}");
        Assert.Equal(
            $"{folders.List}(1,3): folder 'odd' holds no plugin; expected 'odd.dll', or one DLL with its .deps.json. "
                + "Build the plugin into it with EnableDynamicLoading.",
            RejectionOf("odd")
        );
    }

    [Fact]
    public void A_malformed_list_of_dependencies()
    {
        string folder = folders.Copy("NoPlugin", "NoPlugin");
        File.WriteAllText(Path.Combine(folder, "NoPlugin.deps.json"), "{ not json");
        Assert.StartsWith("NoPlugin 2.1.0: cannot be loaded; it says: ", RejectionOf("NoPlugin"));
    }

    [Fact]
    public void A_folder_that_is_listed_twice()
    {
        PluginCatalog catalog = folders.Load(FeFet, FeFet + "/../Acme.FeFet/");
        Assert.Null(catalog.Verdicts[0].Rejection);
        Assert.Equal(
            $"{folders.List}(2,3): folder '{FeFet}/../Acme.FeFet/' is listed twice, first at {folders.List}(1,3); "
                + "expected it once. Remove one of them.",
            catalog.Verdicts[1].Rejection
        );
    }

    [Fact]
    public void A_plugin_in_two_folders()
    {
        string other = folders.Copy("Acme.FeFet", "copy");
        PluginCatalog catalog = folders.Load(FeFet, other);
        Assert.Null(catalog.Verdicts[0].Rejection);
        Assert.Equal(
            $"Acme.FeFet 2.1.0: is loaded already, from {FeFet}; expected it once. Remove one of the two folders from plugins.yaml.",
            catalog.Verdicts[1].Rejection
        );
    }

    [Fact]
    public void No_damaged_assembly_makes_it_throw()
    {
        var random = new Random(5);
        byte[] whole = File.ReadAllBytes(Path.Combine(FeFet, "Acme.FeFet.dll"));
        string path = folders.Write("damaged.dll", "");
        int rejected = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            byte[] damaged = whole[..(trial % 2 == 0 ? whole.Length : random.Next(whole.Length))];
            for (int i = 0; i < 20 && damaged.Length > 0; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, damaged);
            rejected += Rejects(path) ? 1 : 0;
        }
        Assert.InRange(rejected, 1000, 2999);
    }

    private static bool Rejects(string path)
    {
        try
        {
            PluginAssembly.Read(path);
            return false;
        }
        catch (PluginRejection)
        {
            return true;
        }
    }

    // The 15th data directory of the optional header (PE format specification).
    private static int CliHeaderEntry(byte[] image)
    {
        int optional = BitConverter.ToInt32(image, 0x3C) + 24;
        bool wide = BitConverter.ToUInt16(image, optional) == 0x20B;
        return optional + (wide ? 112 : 96) + 14 * 8;
    }

    private string? RejectionOf(string folder) => Assert.Single(folders.Load(folder).Verdicts).Rejection;
}
