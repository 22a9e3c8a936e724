using Modular.Runs.Variants;

namespace Modular.Framework.Tests;

/// <summary>
/// variants.json names folders and is read from disk, so it is believed only as far as it can be true.
/// </summary>
public sealed class VariantListTests
{
    private const string Good = """
        { "pluginFiles": [], "variants": [
          { "name": "epochs-1", "settings": { "training.epochs": "1" } },
          { "name": "epochs-2", "settings": { "training.epochs": "2" } } ] }
        """;

    [Fact]
    public void What_a_run_wrote_is_read() => Assert.Equal(2, Read(Good).Variants.Count);

    [Theory]
    [InlineData("\"epochs-1\"", "\"../../elsewhere\"")]
    [InlineData("\"epochs-1\"", "\"epochs-2\"")]
    [InlineData("\"epochs-1\"", "null")]
    [InlineData("\"epochs-1\"", "\"\"")]
    [InlineData("\"1\"", "null")]
    [InlineData("{ \"training.epochs\": \"1\" }", "{}")]
    [InlineData("{ \"training.epochs\": \"1\" }", "null")]
    [InlineData("[]", "[null]")]
    [InlineData("[]", "null")]
    [InlineData("\"variants\": [", "\"variants\": [null,")]
    [InlineData("{ \"pluginFiles\"", "{ \"pluginFiles\": [], \"pluginFiles\"")]
    public void What_cannot_be_is_refused_in_one_sentence(string old, string changed)
    {
        string text = Good.Replace(old, changed);
        Assert.NotEqual(Good, text);
        var refused = Assert.Throws<InputException>(() => Read(text));
        Assert.EndsWith(
            ": its variants.json cannot be read; expected what 'modular run' wrote. Give 'modular run' again, or delete this folder.",
            Assert.Single(refused.Problems)
        );
    }

    private static VariantList Read(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("variants.json", text);
        return new VariantFolder(folder.Path).Read();
    }
}
