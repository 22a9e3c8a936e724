using System.Diagnostics;
using System.Text;
using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

public sealed class YamlFileTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_node_knows_its_line_and_column()
    {
        string path = folder.Write("x.yaml", "name: weak\nmemory:\n  use: 'pcm'\n  list: [1, {a: 2}]\n");
        var root = (Mapping)YamlFile.Read(path, new Problems())!;
        var memory = (Mapping)root.Find("memory")!;
        Assert.Equal($"{path}(1,7)", root.Find("name")!.Where);
        Assert.Equal($"{path}(2,1)", root.Entries[1].KeyWhere);
        Assert.Equal($"{path}(3,3)", memory.Where);
        Assert.Equal(new Scalar("", "pcm", true), memory.Find("use"));
        Assert.Equal($"{path}(4,13)", ((Sequence)memory.Find("list")!).Items[1].Where);
    }

    [Fact]
    public void A_byte_order_mark_is_no_content() =>
        Assert.Equal(
            new Mapping("", [new("a", "", new Scalar("", "1", false))]),
            YamlFile.Read(folder.Write("x.yaml", "\uFEFFa: 1"), new Problems())
        );

    [Theory]
    [InlineData("a: 1\n---\nb: 2", "(2,1): a second document starts; expected one. Put it into a file of its own.")]
    [InlineData("a: &x 1", "(1,4): an anchor is used; expected YAML without anchors, aliases and tags. Remove it.")]
    [InlineData(
        "a: *x",
        "(1,4): an alias is used; expected YAML without anchors, aliases and tags. Write the value out."
    )]
    [InlineData("a: !!str 1", "(1,4): a tag is used; expected YAML without anchors, aliases and tags. Remove it.")]
    [InlineData("a: !x [1]", "(1,4): a tag is used; expected YAML without anchors, aliases and tags. Remove it.")]
    [InlineData("[1]: a", "(1,1): a list or a map is used as a key; expected a name. Write 'name: value'.")]
    [InlineData("{{a: 1}: a}", "(1,2): a list or a map is used as a key; expected a name. Write 'name: value'.")]
    [InlineData(": a", "(1,1): a key has 0 characters; expected 1 to 128. Write 'name: value'.")]
    [InlineData(
        "a: b: c",
        "(1,5): is not valid YAML (while scanning a plain scalar value, found invalid mapping); expected 'key: "
            + "value'. Check colons, quotes, brackets and indentation."
    )]
    [InlineData(
        "a: 'x",
        "(1,4): is not valid YAML (while scanning a quoted scalar, found unexpected end of stream); expected 'key: "
            + "value'. Check colons, quotes, brackets and indentation."
    )]
    [InlineData(
        "a: 1\nb:\n\tc: 1",
        "(3,1): is not valid YAML (while scanning a mapping, found invalid tab as indentation); expected 'key: "
            + "value'. Check colons, quotes, brackets and indentation."
    )]
    [InlineData(
        "hidden: [\n3000]",
        "(1,9): is not valid YAML (a line within brackets is not indented); expected 'key: value'. Check colons, "
            + "quotes, brackets and indentation."
    )]
    [InlineData("", ": is empty; expected 'key: value' lines. Write at least one.")]
    [InlineData("# nothing\n", ": is empty; expected 'key: value' lines. Write at least one.")]
    [InlineData(
        "a: 1\nb: \0c",
        "(2,4): character U+0000 is used; expected text. Remove it, or write it as an escape in double quotes."
    )]
    public void What_is_wrong_with_a_text_is_one_sentence(string text, string expected)
    {
        string path = folder.Write("x.yaml", text);
        Assert.Equal([path + expected], ProblemsOf(path));
    }

    [Fact]
    public void Every_duplicate_key_is_named_once()
    {
        string path = folder.Write("x.yaml", "b: 1\na: {c: 1, c: 2}\nb: 3\n");
        Assert.Equal(
            [
                $"{path}(2,11): key 'c' is given twice, first at {path}(2,5); expected it once. Remove one of them.",
                $"{path}(3,1): key 'b' is given twice, first at {path}(1,1); expected it once. Remove one of them.",
            ],
            ProblemsOf(path)
        );
    }

    [Fact]
    public void A_missing_file_is_one_sentence()
    {
        string path = Path.Combine(folder.Path, "none.yaml");
        Assert.Equal([$"{path}: is missing; expected a YAML file. Check the path."], ProblemsOf(path));
        Assert.Equal([": is missing; expected a YAML file. Check the path."], ProblemsOf(""));
        Assert.Equal(["a\0b: is missing; expected a YAML file. Check the path."], ProblemsOf("a\0b"));
    }

    [Fact]
    public void A_folder_is_one_sentence() =>
        Assert.Equal(
            [$"{folder.Path}: is a folder; expected a YAML file. Name a file in it."],
            ProblemsOf(folder.Path)
        );

    [Fact]
    public void An_unreadable_file_is_one_sentence()
    {
        string path = OperatingSystem.IsLinux() ? "/proc/self/mem" : folder.Write("x.yaml", "a: 1");
        using FileStream? block = OperatingSystem.IsLinux()
            ? null
            : new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            [$"{path}: cannot be read; expected a readable YAML file. Check its permissions."],
            ProblemsOf(path)
        );
    }

    [Fact]
    public void Another_encoding_is_one_sentence()
    {
        string path = Path.Combine(folder.Path, "x.yaml");
        File.WriteAllBytes(path, [.. "a: 1\nb: "u8, 0xE9, .. "\n"u8]);
        Assert.Equal(
            [$"{path}(2,4): byte 0xE9 is not UTF-8; expected text in UTF-8. Save the file in that encoding."],
            ProblemsOf(path)
        );
        File.WriteAllText(path, "a: 1", Encoding.Unicode);
        Assert.Equal(
            [$"{path}(1,1): byte 0xFF is not UTF-8; expected text in UTF-8. Save the file in that encoding."],
            ProblemsOf(path)
        );
    }

    [Fact]
    public void Thirty_two_levels_are_read_and_thirty_three_are_not()
    {
        Assert.Empty(ProblemsOf(folder.Write("x.yaml", new string('[', 32) + new string(']', 32))));
        string path = folder.Write("x.yaml", new string('[', 33) + new string(']', 33));
        Assert.Equal(
            [$"{path}(1,33): lists and maps are nested more than 32 deep; expected at most 32. Make it flatter."],
            ProblemsOf(path)
        );
    }

    public static TheoryData<string, string> Bombs =>
        new()
        {
            {
                new string('[', 100_000),
                "(1,33): lists and maps are nested more than 32 deep; expected at most 32. Make it flatter."
            },
            {
                new string('{', 100_000),
                "(1,2): a list or a map is used as a key; expected a name. Write 'name: value'."
            },
            {
                string.Concat(Enumerable.Repeat("- ", 100_000)),
                "(1,65): lists and maps are nested more than 32 deep; expected at most 32. Make it flatter."
            },
            {
                "a: [" + string.Concat(Enumerable.Repeat("1,", 4_000_000)) + "]",
                "(1,199999): holds more than 100000 values; expected at most 100000. Put data into a file of its own."
            },
            {
                "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n",
                "(1,4): an anchor is used; expected YAML without anchors, aliases and tags. Remove it."
            },
            {
                new string('a', 11_000_000),
                ": has more than 10 MB; expected at most 10 MB. Put data into a file of its own."
            },
            {
                new string('k', 1_000_000) + ": 1",
                "(1,1000001): is not valid YAML (did not find expected <document start>); expected 'key: value'. "
                    + "Check colons, quotes, brackets and indentation."
            },
        };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_ends_in_a_sentence_within_seconds(string text, string expected)
    {
        string path = folder.Write("x.yaml", text);
        var watch = Stopwatch.StartNew();
        Assert.Equal([path + expected], ProblemsOf(path));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read()
    {
        string path = folder.Write("x.yaml", "a: " + new string('x', 10_000_000));
        Assert.Equal(10_000_000, ((Scalar)((Mapping)YamlFile.Read(path, new Problems())!).Find("a")!).Text.Length);
    }

    [Fact]
    public void No_text_makes_it_throw_and_every_text_gives_a_tree_or_a_problem()
    {
        var random = new Random(7);
        string[] pieces =
        [
            "a",
            "b1",
            "- ",
            "? ",
            ": ",
            ":",
            ",",
            "[",
            "]",
            "{",
            "}",
            "#",
            "&a",
            "*a",
            "!t ",
            "|\n",
            ">-\n",
            "'",
            "\"",
            "%",
            "@",
            "`",
            " ",
            "\n",
            "\n  ",
            "\t",
            "---\n",
            "...",
            "~",
            "<<",
            "\\",
            "é",
            "\u2028",
            "🎉",
            "\0",
            "\ud800",
        ];
        int trees = 0;
        for (int trial = 0; trial < 30_000; trial++)
        {
            var problems = new Problems();
            Node? root = YamlText.Parse(string.Concat(random.GetItems(pieces, random.Next(1, 15))), "x", problems);
            Assert.True(root is not null || problems.Any);
            trees += problems.Any ? 0 : 1;
        }
        Assert.InRange(trees, 1000, 29_000);
    }

    private static IReadOnlyList<string> ProblemsOf(string path)
    {
        var problems = new Problems();
        Node? root = YamlFile.Read(path, problems);
        Assert.True(
            root is null
                || !problems.Any
                || problems.Sentences.All(s => s.Contains("twice") || s.Contains("characters"))
        );
        return problems.Sentences;
    }
}
