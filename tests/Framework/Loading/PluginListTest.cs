using Modular.Loading;

namespace Modular.Framework.Tests.Plugins;

public sealed class PluginListTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("[]")]
    [InlineData("plugins: []")]
    public void No_plugins_are_fine(string text) =>
        Assert.Empty(PluginCatalog.Load([folder.Write("plugins.yaml", text)]).Verdicts);

    [Theory]
    [InlineData(
        "text",
        "(1,1): holds no list of plugins; expected a list of folders. Write '- path/of/folder', one a line."
    )]
    [InlineData(
        "{}",
        "(1,1): holds no list of plugins; expected a list of folders. Write '- path/of/folder', one a line."
    )]
    [InlineData(
        "plugins: x",
        "(1,1): holds no list of plugins; expected a list of folders. Write '- path/of/folder', one a line."
    )]
    [InlineData("plugins: []\nversion: 1", "(2,1): has key 'version'; expected only 'plugins'. Remove it.")]
    [InlineData(
        "- a\n-\n",
        "(2,2): an entry names no folder; expected the path of a plugin's folder. Correct or remove it."
    )]
    [InlineData(
        "- ''",
        "(1,3): an entry names no folder; expected the path of a plugin's folder. Correct or remove it."
    )]
    [InlineData(
        "- {name: x}",
        "(1,3): an entry names no folder; expected the path of a plugin's folder. Correct or remove it."
    )]
    [InlineData(
        "- \"a\\0b\"",
        "(1,3): an entry names no folder; expected the path of a plugin's folder. Correct or remove it."
    )]
    [InlineData("", ": is empty; expected a list of folders. Write '- path/of/folder', one a line.")]
    public void A_malformed_list_is_wrong_input(string text, string sentence)
    {
        string path = folder.Write("plugins.yaml", text);
        Assert.Equal([path + sentence], Assert.Throws<InputException>(() => PluginCatalog.Load([path])).Problems);
    }

    [Fact]
    public void Missing_lists_are_wrong_input_all_at_once()
    {
        string none = Path.Combine(folder.Path, "none.yaml");
        string bad = folder.Write("bad.yaml", "text");
        Assert.Equal(
            [
                $"{none}: is missing; expected a YAML file. Check the path.",
                $"{bad}(1,1): holds no list of plugins; expected a list of folders. Write '- path/of/folder', one a line.",
            ],
            Assert.Throws<InputException>(() => PluginCatalog.Load([none, bad])).Problems
        );
    }
}
