using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

public sealed class YamlTextTest
{
    [Fact]
    public void A_tree_is_written_as_block_yaml()
    {
        const string Flow =
            "{name: weak, memory: {use: pcm, options: {}}, hidden: [3000, [1, 2], {a: 1, b: []}], text: '5', empty: }";
        const string Block = """
            name: weak
            memory:
              use: pcm
              options: {}
            hidden:
              - 3000
              - - 1
                - 2
              - a: 1
                b: []
            text: "5"
            empty:

            """;
        Assert.Equal(Block, YamlText.Write(Parse(Flow)));
        Assert.Equal(Parse(Flow), Parse(Block));
    }

    [Theory]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a:")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("--- a")]
    [InlineData("...")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1e5")]
    [InlineData("[a]")]
    [InlineData("a\nb\n")]
    [InlineData("\"\\\t\r\0\u0085\u2028\u2029\uFEFF\u00A0")]
    [InlineData("🎉 ünï")]
    [InlineData("\uFFFE\u200B")]
    public void Any_text_is_read_back_as_key_and_as_value(string text)
    {
        Node value = new Mapping(
            "",
            [new("k", "", new Scalar("", text, true)), new("l", "", new Sequence("", [new Scalar("", text, true)]))]
        );
        Assert.Equal(value, Parse(YamlText.Write(value)));
        Node key = new Mapping("", [new(text == "" ? "x" : text, "", new Scalar("", "1", false))]);
        Assert.Equal(key, Parse(YamlText.Write(key)));
    }

    [Fact]
    public void Every_tree_that_can_be_read_is_read_back_equal()
    {
        var random = new Random(11);
        string[] pieces =
        [
            "a",
            "b",
            "c: ",
            "d: ",
            "- ",
            "- e\n",
            "f: g\n",
            "? ",
            ": ",
            ":",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            "|\n  ",
            ">-\n",
            "'h i'",
            "\"\\n\"",
            "%",
            " ",
            "\n",
            "\n  ",
            "\n\n",
            "-",
            "---",
            "~",
            "\\",
            "é",
            "\u0085",
        ];
        int trees = 0;
        for (int trial = 0; trial < 50_000; trial++)
        {
            var problems = new Problems();
            Node? tree = YamlText.Parse(string.Concat(random.GetItems(pieces, random.Next(1, 12))), "x", problems);
            if (tree is null || problems.Any)
                continue;
            trees++;
            string text = YamlText.Write(tree);
            Assert.True(tree == Parse(text), text);
        }
        Assert.InRange(trees, 5000, 100_000);
    }

    private static Node Parse(string text)
    {
        var problems = new Problems();
        Node? root = YamlText.Parse(text, "x", problems);
        Assert.Empty(problems.Sentences);
        return root!;
    }
}
