using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

public sealed class OverridesTest
{
    private const string Scenario = "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: , name: x}";

    [Theory]
    [InlineData("training.epochs=3", "{training: {epochs: 3, batch: 1000}, hidden: [3000, 10], options: , name: x}")]
    [InlineData(
        "training.schedule.every=7",
        "{training: {epochs: 20, batch: 1000, schedule: {every: 7}}, hidden: [3000, 10], options: , name: x}"
    )]
    [InlineData("hidden.1=20", "{training: {epochs: 20, batch: 1000}, hidden: [3000, 20], options: , name: x}")]
    [InlineData("hidden=[1, {a: b}]", "{training: {epochs: 20, batch: 1000}, hidden: [1, {a: b}], options: , name: x}")]
    [InlineData(
        "options.mode=as-described",
        "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: {mode: as-described}, name: x}"
    )]
    [InlineData("name='a=b'", "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: , name: 'a=b'}")]
    [InlineData("name=", "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: , name: }")]
    [InlineData(
        "options.\"memory.rtn\"=0",
        "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: {memory.rtn: 0}, name: x}"
    )]
    [InlineData(
        "options.'memory.rtn'=0",
        "{training: {epochs: 20, batch: 1000}, hidden: [3000, 10], options: {memory.rtn: 0}, name: x}"
    )]
    public void A_value_goes_to_its_place(string assignment, string expected)
    {
        var problems = new Problems();
        Assert.Equal(Parse(expected), Overrides.Apply(Parse(Scenario), assignment, problems));
        Assert.False(problems.Any);
    }

    [Fact]
    public void Everything_in_the_value_stands_on_the_command_line()
    {
        var root = (Mapping)Overrides.Apply(Parse(Scenario), "training.schedule.every=[7]", new Problems());
        var schedule = (Mapping)((Mapping)root.Find("training")!).Find("schedule")!;
        Assert.Equal("x", root.Where);
        Assert.Equal("--set training.schedule.every", schedule.Where);
        Assert.Equal("--set training.schedule.every", schedule.Entries[0].KeyWhere);
        Assert.Equal("--set training.schedule.every", ((Sequence)schedule.Find("every")!).Items[0].Where);
    }

    [Theory]
    [InlineData(
        "training",
        "--set training: has no '='; expected 'path.to.key=value'. Write '--set training.epochs=3'."
    )]
    [InlineData("", "--set : has no '='; expected 'path.to.key=value'. Write '--set training.epochs=3'.")]
    [InlineData(
        "=3",
        "--set =3: names no option; expected names joined by dots before the '='. Write '--set training.epochs=3'."
    )]
    [InlineData(
        "a..b=3",
        "--set a..b=3: names no option; expected names joined by dots before the '='. Write '--set training.epochs=3'."
    )]
    [InlineData(
        ".a=3",
        "--set .a=3: names no option; expected names joined by dots before the '='. Write '--set training.epochs=3'."
    )]
    [InlineData(
        "name.a.b=3",
        "--set name.a.b: goes through 'x' (x), which has no 'a'; expected a map there. Shorten the path."
    )]
    [InlineData(
        "hidden.2=3",
        "--set hidden.2: has '2' for an item of the list at x; expected a number from 0 to 1. Or give the whole list, such as '[1, 2]'."
    )]
    [InlineData(
        "hidden.first=3",
        "--set hidden.first: has 'first' for an item of the list at x; expected a number from 0 to 1. Or give the "
            + "whole list, such as '[1, 2]'."
    )]
    [InlineData(
        "name=[1",
        "--set name: is not valid YAML (while parsing a flow sequence, did not find expected ',' or ']'); expected "
            + "'key: value'. Check colons, quotes, brackets and indentation."
    )]
    [InlineData(
        "name=&x 1",
        "--set name: an anchor is used; expected YAML without anchors, aliases and tags. Remove it."
    )]
    [InlineData(
        "name=a\u0001",
        "--set name: character U+0001 is used; expected text. Remove it, or write it as an escape in double quotes."
    )]
    public void A_wrong_assignment_is_one_sentence_and_changes_nothing(string assignment, string sentence)
    {
        var problems = new Problems();
        Assert.Equal(Parse(Scenario), Overrides.Apply(Parse(Scenario), assignment, problems));
        Assert.Equal([sentence], problems.Sentences);
    }

    [Fact]
    public void A_path_cannot_go_deeper_than_a_file()
    {
        var problems = new Problems();
        string path = string.Join('.', Enumerable.Repeat("a", 31));
        Overrides.Apply(Parse(Scenario), path + "=[1]", problems);
        Assert.False(problems.Any);
        Overrides.Apply(Parse(Scenario), path + "=[[1]]", problems);
        Assert.Equal(
            [
                $"--set {path[..60]}…: lists and maps are nested more than 32 deep; expected at most 32. Make it flatter.",
            ],
            problems.Sentences
        );
    }

    private static Node Parse(string text) => YamlText.Parse(text, "x", new Problems())!;
}
