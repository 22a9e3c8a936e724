using Modular.Descriptions;
using Modular.Framework.Tests.Plugins;

namespace Modular.Framework.Tests.Descriptions;

public sealed class DocCommentsTest : IDisposable
{
    private readonly PluginFolders folders = new();

    public void Dispose() => folders.Dispose();

    [Fact]
    public void A_part_without_doc_comments_is_described_by_its_kind_and_defaults()
    {
        PartDescription fefet = Describe(folders.Copy("Acme.FeFet", "Acme.FeFet"));
        OptionDescription swing = Assert.Single(fefet.Options);
        Assert.Equal(("swing", "a number", "0.5", null), (swing.Key, swing.Takes, swing.Default, swing.Meaning));
        Assert.Equal(new PartFact("devices", "2 for each value"), fefet.Facts[0]);
        Assert.Contains(
            new PartFact("training in place", "cannot be trained in place: it does not turn steps into pulses"),
            fefet.Facts
        );
        Assert.Equal("Acme.FeFet 2.1.0", fefet.Plugin.ToString());
    }

    [Fact]
    public void An_xml_file_beside_the_DLL_is_read()
    {
        string folder = Documented(
            "<summary>Half of the window that <paramref name='x'/> spans,\n <see "
                + "cref=\"P:Acme.FeFet.FeFetOptions.Swing\"/> of <c>1</c>, V. Assumed.</summary>"
        );
        OptionDescription swing = Assert.Single(Describe(folder).Options);
        Assert.Equal(
            ("Half of the window that x spans, Swing of 1, V. Assumed.", "V", "assumed"),
            (swing.Meaning, swing.Unit, swing.Source)
        );
    }

    [Theory]
    [InlineData("<summary>Half</wrong>")]
    [InlineData("<summary></summary>")]
    [InlineData("<remarks>Half</remarks>")]
    public void A_broken_or_an_empty_comment_says_nothing(string comment) =>
        Assert.Null(Assert.Single(Describe(Documented(comment)).Options).Meaning);

    private string Documented(string comment)
    {
        string folder = folders.Copy("Acme.FeFet", "Acme.FeFet");
        folders.Write(
            "Acme.FeFet/Acme.FeFet.xml",
            $"<doc><members><member name='P:Acme.FeFet.FeFetOptions.Swing'>{comment}</member></members></doc>"
        );
        return folder;
    }

    private PartDescription Describe(string folder) =>
        new PartDescriptions(new DocComments()).Describe(PartName.Find("fefet", folders.Load(folder)));
}
