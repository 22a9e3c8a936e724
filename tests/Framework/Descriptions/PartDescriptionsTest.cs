using Modular.Commands;
using Modular.Descriptions;
using Modular.Framework.Tests.Plugins;
using Modular.Loading;
using Modular.Text;

namespace Modular.Framework.Tests.Descriptions;

public sealed class PartDescriptionsTest
{
    [Fact]
    public void The_weak_reset_memory_has_options_a_range_and_seven_imperfections()
    {
        PartDescription memory = Host.Describe("hfo2-weak-reset");
        Assert.Equal(
            [
                "mode",
                "nominal",
                "holds",
                "m1-scale",
                "t-star-scale",
                "m2-scale",
                "pink-spectrum",
                "kernels",
                "program-limit",
            ],
            memory.Options.Select(option => option.Key)
        );
        OptionDescription limit = memory.Options[^1];
        Assert.Equal(
            ("1000", "pulses", "a whole number from 0 to 100000", "assumed"),
            (limit.Default, limit.Unit, limit.Takes, limit.Source)
        );
        Assert.Contains(new ChoiceMeaning("mean", "The mean of the truncated law."), memory.Options[1].Choices);
        Assert.Equal(
            [
                new PartFact("conductance", "109.3 uS to 142.2 uS (7.033 kohm to 9.151 kohm)"),
                new PartFact("training in place", "can be trained in place: pulses lower the conductance"),
            ],
            memory.Facts.Take(2)
        );
        Assert.Equal(
            ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0", "rtn", "pink-noise", "c2c-r0"],
            memory.Imperfections!.Rows.Select(row => row.Name)
        );
    }

    [Fact]
    public void An_imperfection_has_its_size_its_moment_its_group_and_its_source()
    {
        ImperfectionRow r0 = Host.Describe("hfo2-weak-reset").Imperfections!.Rows[4];
        Assert.Equal(
            ("sigma of R0 before truncation 381.7 ohm", "device-to-device", "at fabrication"),
            (r0.Size, r0.Group, Phrases.Describe(r0.Acts))
        );
        Assert.Equal(("arXiv:2107.06064 [code]", false), (r0.Source, r0.IsAssumed));
        Assert.True(Assert.Single(Host.Describe("differential").Imperfections!.Rows).IsAssumed);
    }

    [Theory]
    [InlineData(
        "ideal",
        "memory 'ideal' Linear, exact devices",
        "g-min │ 1e-6 │ siemens │ a number from 1e-15 to 1",
        "granularity │ │ at every write or pulse │ step of a pulse, as a share of the range 0.001 │ assumed"
    )]
    [InlineData(
        "2t2r",
        "devices 2 for each value",
        "holds binary weights",
        "training in place can be trained in place",
        "Options None."
    )]
    [InlineData(
        "mlp",
        "hidden │ [3000] │ │ a list of whole numbers. Each number of it must be",
        "bias │ true │ │ true or false │ Whether the fully connected layers have a bias."
    )]
    [InlineData(
        "mnist",
        "sample [1, 28, 28]",
        "classes 10",
        "directory │ none │ │ the path of a folder, or null",
        "train │ 60000 │ │ a whole number from 1 to 60000"
    )]
    [InlineData(
        "hfo2-weak-reset",
        "- as-described: The model that the paper and the comments of",
        "- as-released: ",
        "rtn │ │ at every read │ upper end of the ceiling A 0.5 ln(R) │ arXiv:2107.06064 [code]",
        "plugin Modular.Plugins.Hfo2WeakReset 0.1.0"
    )]
    [InlineData(
        "differential",
        "offset │ │ at fabrication │ sigma 0.01 ln(R) │ assumed │",
        "- offset Static offset of each sense amplifier"
    )]
    [InlineData("blobs", "sample [8]", "spread │ 0.3 │")]
    public void A_page_tells_what_a_user_asks(string part, params string[] fragments)
    {
        string page = Host.Text(console => PartPage.Show(Host.Describe(part), console));
        Assert.All(fragments, fragment => Assert.Contains(fragment, page));
    }

    /// <summary>
    /// What a user's own files say, memory measured, pictures in a folder and a network, cannot be made without them.
    /// </summary>
    [Fact]
    public void Every_part_can_be_made_with_its_defaults_and_every_option_says_what_it_is()
    {
        foreach (
            PartDescription part in Modular
                .Loading.PartKind.All.SelectMany(Host.Catalog.OfKind)
                .Select(new PartDescriptions(new DocComments()).Describe)
        )
        {
            if (part.Name == "measured")
                Assert.StartsWith("memory 'measured' has no file of measurements", part.Unmade);
            else if (part.Name == "imagefolder")
                Assert.Equal("it has no default for 'directory'", part.Unmade);
            else if (part.Name == "files")
                Assert.StartsWith("neither option 'file' nor 'directory' is given", part.Unmade);
            else if (part.Name == "onnx")
                Assert.Equal("it has no default for 'file'", part.Unmade);
            else
                Assert.Null(part.Unmade);
            Assert.All(
                part.Options,
                option => Assert.False(string.IsNullOrEmpty(option.Meaning), $"{part.Kind} '{part.Name}': {option.Key}")
            );
        }
    }

    [Theory]
    [InlineData("hfo2-weak-rest", "hfo2-weak-rest: no part has this name. Did you mean 'hfo2-weak-reset'?")]
    [InlineData("hfo2", "hfo2: no part has this name. Did you mean 'hfo2-binary'?")]
    [InlineData("memory:ideall", "memory:ideall: no part has this name. Did you mean 'memory:ideal'?")]
    public void An_unknown_name_is_answered_by_the_nearest(string name, string sentence) =>
        Assert.Equal([sentence], Assert.Throws<InputException>(() => PartName.Find(name, Host.Catalog)).Problems);

    [Fact]
    public void A_name_that_two_kinds_share_wants_the_kind()
    {
        using var folders = new PluginFolders();
        var catalog = folders.Load(
            Path.Combine(PluginFolders.Fixtures, "Acme.FeFet"),
            folders.Copy("Misbehaving", "other-kind")
        );
        InputException shared = Assert.Throws<InputException>(() => PartName.Find("fefet", catalog));
        Assert.Equal(
            ["fefet: is the name of 2 parts; expected one. Write 'memory:fefet' or 'cell:fefet'."],
            shared.Problems
        );
        Assert.Equal(
            "cell",
            new PartDescriptions(new DocComments()).Describe(PartName.Find("cell:fefet", catalog)).Kind
        );
    }

    [Fact]
    public void A_part_that_cannot_be_made_still_has_its_options()
    {
        using var folders = new PluginFolders();
        PartDescription broken = new PartDescriptions(new DocComments()).Describe(
            PartName.Find("fefet", folders.Load(folders.Copy("Misbehaving", "other-kind")))
        );
        Assert.Equal("the plugin made null", broken.Unmade);
        Assert.Contains(
            "It cannot be made with its default options (the plugin made null)",
            Host.Text(console => PartPage.Show(broken, console))
        );
    }
}
