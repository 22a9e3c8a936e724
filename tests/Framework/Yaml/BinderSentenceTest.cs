using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

/// <summary>The exact sentence for everything that can be wrong with a value.</summary>
public sealed class BinderSentenceTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{spred: 1}", "network 'mlp' has no option 'spred'. Did you mean 'spread'?")]
    [InlineData("{inner: {dept: 1}}", "option 'inner' of network 'mlp' has no option 'dept'. Did you mean 'depth'?")]
    [InlineData(
        "{inner: {width: 1}}",
        "option 'inner' of network 'mlp' has no option 'width'; expected one of 'depth'. Remove it, or choose one of these."
    )]
    [InlineData(
        "{inners: [{}, {width: 1}]}",
        "item 2 of option 'inners' of network 'mlp' has no option 'width'; expected one of 'depth'. Remove it, or choose one of these."
    )]
    [InlineData(
        "{inners: [{}, {depth: a}]}",
        "option 'depth' of item 2 of option 'inners' of network 'mlp' is 'a'; expected a whole number. Correct it, or leave it out for '0'."
    )]
    [InlineData(
        "{hidden: abc}",
        "option 'hidden' of network 'mlp' is 'abc'; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: 0}",
        "option 'hidden' of network 'mlp' is '0'; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: 65537}",
        "option 'hidden' of network 'mlp' is '65537'; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: 99999999999999999999999999999999}",
        "option 'hidden' of network 'mlp' is '99999999999999999999999999999999'; expected a whole number from 1 to "
            + "65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: 1.5}",
        "option 'hidden' of network 'mlp' is '1.5'; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: '5'}",
        "option 'hidden' of network 'mlp' is the text '5'; expected a whole number from 1 to 65536. Remove the quotes."
    )]
    [InlineData(
        "{hidden: [5]}",
        "option 'hidden' of network 'mlp' is a list; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: {a: 5}}",
        "option 'hidden' of network 'mlp' is a map; expected a whole number from 1 to 65536. Correct it, or leave it out for '3000'."
    )]
    [InlineData(
        "{hidden: }",
        "option 'hidden' of network 'mlp' is empty; expected a whole number from 1 to 65536. Give a value, or remove the key."
    )]
    [InlineData(
        "{hidden: ~}",
        "option 'hidden' of network 'mlp' is empty; expected a whole number from 1 to 65536. Give a value, or remove the key."
    )]
    [InlineData(
        "{any: 2147483648}",
        "option 'any' of network 'mlp' is '2147483648'; expected a whole number from -2147483648 to 2147483647. "
            + "Correct it, or leave it out for '1'."
    )]
    [InlineData(
        "{any: 0x10}",
        "option 'any' of network 'mlp' is '0x10'; expected a whole number. Correct it, or leave it out for '1'."
    )]
    [InlineData(
        "{large: -1}",
        "option 'large' of network 'mlp' is '-1'; expected a whole number from 0 to 18446744073709551615. Correct "
            + "it, or leave it out for '0'."
    )]
    [InlineData(
        "{spread: 1e400}",
        "option 'spread' of network 'mlp' is '1e400'; expected a number of at most 1.8e308 in size. Correct it, or leave it out for '0.5'."
    )]
    [InlineData(
        "{spread: .inf}",
        "option 'spread' of network 'mlp' is '.inf'; expected a number. Correct it, or leave it out for '0.5'."
    )]
    [InlineData(
        "{spread: .nan}",
        "option 'spread' of network 'mlp' is '.nan'; expected a number. Correct it, or leave it out for '0.5'."
    )]
    [InlineData(
        "{spread: NaN}",
        "option 'spread' of network 'mlp' is 'NaN'; expected a number. Correct it, or leave it out for '0.5'."
    )]
    [InlineData(
        "{spread: '1,5'}",
        "option 'spread' of network 'mlp' is the text '1,5'; expected a number. Remove the quotes."
    )]
    [InlineData(
        "{small: 1e39}",
        "option 'small' of network 'mlp' is '1e39'; expected a number of at most 3.4e38 in size. Correct it, or leave it out for '0'."
    )]
    [InlineData(
        "{above: 0}",
        "option 'above' of network 'mlp' is '0'; expected a number above 0. Correct it, or leave it out for '1'."
    )]
    [InlineData(
        "{share: 1}",
        "option 'share' of network 'mlp' is '1'; expected a number of at least 0 and below 1. Correct it, or leave it out for '0'."
    )]
    [InlineData(
        "{age: 2 h}",
        "option 'age' of network 'mlp' is '2 h'; expected a time such as '20 s', '3 h' or '1 day' from 1 to 60 "
            + "seconds. Correct it, or leave it out for '2 s'."
    )]
    [InlineData(
        "{flag: yes}",
        "option 'flag' of network 'mlp' is 'yes'; expected true or false. Correct it, or leave it out for 'false'."
    )]
    [InlineData(
        "{flag: True}",
        "option 'flag' of network 'mlp' is 'True'; expected true or false. Correct it, or leave it out for 'false'."
    )]
    [InlineData(
        "{flag: 'true'}",
        "option 'flag' of network 'mlp' is the text 'true'; expected true or false. Remove the quotes."
    )]
    [InlineData(
        "{mode: as-decribed}",
        "option 'mode' of network 'mlp' is 'as-decribed'; expected one of 'as-described', 'ideal'. Did you mean 'as-described'?"
    )]
    [InlineData(
        "{mode: 1}",
        "option 'mode' of network 'mlp' is '1'; expected one of 'as-described', 'ideal'. Correct it, or leave it out for 'as-described'."
    )]
    [InlineData(
        "{mode: AsDescribed}",
        "option 'mode' of network 'mlp' is 'AsDescribed'; expected one of 'as-described', 'ideal'. Did you mean 'as-described'?"
    )]
    [InlineData(
        "{steps: a}",
        "option 'steps' of network 'mlp' is 'a'; expected a whole number. Correct it, or leave it out for '4'."
    )]
    [InlineData(
        "{text: abcd}",
        "option 'text' of network 'mlp' is 'abcd'; expected a text of 1 to 3 characters. Correct it, or leave it out for 'abc'."
    )]
    [InlineData(
        "{text: }",
        "option 'text' of network 'mlp' is empty; expected a text of 1 to 3 characters. Give a value, or remove the key."
    )]
    [InlineData(
        "{word: A1}",
        "option 'word' of network 'mlp' is 'A1'; expected a text that matches '[a-z]+'. Correct it, or leave it out for 'abc'."
    )]
    [InlineData(
        "{optimizer: adams}",
        "option 'optimizer' of network 'mlp' is 'adams'; expected one of 'sgd', 'adam'. Did you mean 'adam'?"
    )]
    [InlineData(
        "{layers: 5}",
        "option 'layers' of network 'mlp' is '5'; expected a list of whole numbers of at least 1, with 1 to 2 items. Write '[5]'."
    )]
    [InlineData(
        "{layers: []}",
        "option 'layers' of network 'mlp' is a list of 0 items; expected a list of whole numbers of at least 1, with "
            + "1 to 2 items. Correct it."
    )]
    [InlineData(
        "{layers: [3, 0]}",
        "item 2 of option 'layers' of network 'mlp' is '0'; expected a whole number of at least 1. Correct it."
    )]
    [InlineData(
        "{layers: [3, ~]}",
        "item 2 of option 'layers' of network 'mlp' is empty; expected a whole number of at least 1. Give a value."
    )]
    [InlineData(
        "{strengths: {rtn: x}}",
        "option 'strengths.rtn' of network 'mlp' is 'x'; expected a number. Correct it."
    )]
    [InlineData(
        "{strengths: 5}",
        "option 'strengths' of network 'mlp' is '5'; expected a map of names to numbers. Correct it."
    )]
    [InlineData("{inner: 5}", "option 'inner' of network 'mlp' is '5'; expected a map of options. Correct it.")]
    [InlineData("[1]", "network 'mlp' is a list; expected a map of options. Correct it.")]
    [InlineData("", "network 'mlp' is empty; expected a map of options. Give a value.")]
    public void One_wrong_value_is_one_sentence(string text, string sentence) =>
        Assert.Equal(["x: " + sentence], Problems<EveryOption>(text));

    [Fact]
    public void A_record_without_options_takes_none() =>
        Assert.Equal(["x: network 'mlp' has no option 'a'; it takes none. Remove it."], Problems<NoOption>("{a: 1}"));

    [Fact]
    public void Files_must_be_there_and_be_files()
    {
        string file = folder.Write("a.csv", "");
        string none = Path.Combine(folder.Path, "none");
        Assert.Equal(
            [
                $"x: option 'file' of network 'mlp' is 'none'; expected the path of a file, but {none} does not exist. Correct it.",
                $"x: option 'folder' of network 'mlp' is 'a.csv'; expected the path of a folder, but {file} is a file. Correct it.",
            ],
            Problems<EveryOption>("{file: none, folder: a.csv}")
        );
        Assert.Equal(
            [
                $"x: option 'file' of network 'mlp' is '.'; expected the path of a file, but {folder.Path} is a folder. Correct it.",
            ],
            Problems<EveryOption>("{file: .}")
        );
        Assert.Equal(
            [$"x: option 'folder' of network 'mlp' is 'a b'; expected the path of a folder. Correct it."],
            Problems<EveryOption>("{folder: \"a\\0b\"}")
        );
    }

    [Fact]
    public void All_problems_of_a_file_come_together_in_its_order_with_their_places()
    {
        string path = folder.Write("x.yaml", "flag: 1\nspred: 1\nhidden: abc\nflag: 2\ninner:\n  depth: 0.5\n");
        var problems = new Problems();
        Binder.Bind<EveryOption>(YamlFile.Read(path, problems)!, new(problems, folder.Path, "network 'mlp'"));
        Assert.Equal(
            [
                $"{path}(1,7): option 'flag' of network 'mlp' is '1'; expected true or false. Correct it, or leave it out for 'false'.",
                $"{path}(2,1): network 'mlp' has no option 'spred'. Did you mean 'spread'?",
                $"{path}(3,9): option 'hidden' of network 'mlp' is 'abc'; expected a whole number from 1 to 65536. "
                    + "Correct it, or leave it out for '3000'.",
                $"{path}(4,1): key 'flag' is given twice, first at {path}(1,1); expected it once. Remove one of them.",
                $"{path}(6,10): option 'inner.depth' of network 'mlp' is '0.5'; expected a whole number. Correct it, "
                    + "or leave it out for '0'.",
            ],
            problems.Sentences
        );
    }

    private IReadOnlyList<string> Problems<T>(string text)
    {
        var problems = new Problems();
        Binder.Bind<T>(YamlText.Parse(text, "x", problems)!, new(problems, folder.Path, "network 'mlp'"));
        return problems.Sentences;
    }
}
