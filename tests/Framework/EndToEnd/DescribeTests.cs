using System.Text.Json.Nodes;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class DescribeTests : IDisposable
{
    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Without_a_name_every_part_has_a_line()
    {
        string[] lines = command.Run("describe").Expect(0).OutputLines;
        foreach (
            string part in new[] { "ideal ", "hfo2-weak-reset ", "2t2r ", "differential ", "mlp ", "mnist ", "blobs " }
        )
            Assert.Single(lines, line => line.StartsWith(part));
    }

    [Fact]
    public void A_part_is_described_by_name_or_by_kind_and_name() =>
        Assert.Equal(
            command.Run("describe", "ideal").Expect(0).Output,
            command.Run("describe", "memory:ideal").Expect(0).Output
        );

    /// <summary>
    /// Names of imperfections and groups are what scenarios and reports have, so they may be asked for, too.
    /// </summary>
    [Theory]
    [InlineData("rtn", "Imperfection 'rtn' of 1 part.", "hfo2-weak-reset, rtn")]
    [InlineData("offset", "Imperfection 'offset' of", "pcsa, offset")]
    [InlineData("device-to-device", "Imperfection 'device-to-device' of", "hfo2-binary, d2d-lrs", "ecram, ")]
    public void An_imperfection_is_described_by_the_parts_that_have_it(string name, string begin, params string[] has)
    {
        Ending described = command.Run("describe", name).Expect(0);
        Assert.StartsWith(begin, described.Output);
        Assert.All(has, words => Assert.Contains(words, described.Output));
    }

    /// <summary>A ranking of 0.00 for drift, where no time passes, is no statement on drift.</summary>
    [Theory]
    [InlineData("0 s", true)]
    [InlineData("1 day", false)]
    public void Explain_says_what_acts_over_time_where_none_passes(string age, bool isSaid)
    {
        string scenario = Tiny
            .OffLine.Replace("use: hfo2-weak-reset", "use: pcm")
            .Replace("[device-to-device, rtn]", "[programming, drift]");
        Ending explained = command.Run("explain", command.Write("x.yaml", scenario), "--set", $"conditions.age={age}");
        Assert.Equal(isSaid, explained.Expect(0).Output.Contains("drift acts while time passes, and none passes"));
    }

    /// <summary>The leak of a capacitor acts in every step of training.</summary>
    [Fact]
    public void Training_in_place_takes_time()
    {
        string scenario = Tiny
            .InPlace.Replace("use: hfo2-weak-reset", "use: capacitor")
            .Replace("2t2r", "differential-analog")
            .Replace("use: differential }", "use: differential-analog }")
            .Replace("weights: binary", "weights: real")
            .Replace("rank: { imperfections: [device-to-device, pink-noise] }, ", "");
        string output = command.Run("explain", command.Write("x.yaml", scenario)).Expect(0).Output;
        Assert.Contains("leak", output);
        Assert.DoesNotContain("while time passes, and none passes", output);
    }

    [Fact]
    public void An_unknown_part_is_one_sentence()
    {
        Ending refused = command.Run("describe", "hfo2-weak-rest").Expect(2);
        Assert.Equal(["hfo2-weak-rest: no part has this name. Did you mean 'hfo2-weak-reset'?"], refused.ErrorLines);
        Assert.Equal("", refused.Output);
    }

    [Fact]
    public void Explain_takes_overrides_and_writes_nothing()
    {
        command.Write("tiny.yaml", Tiny.InPlace);
        Ending told = command.Run("explain", "tiny.yaml", "--set", "study.seeds=3").Expect(0);
        Assert.Contains("12 trials: 3 seeds (0 to 2) times 4 versions of the hardware.", told.Output);
        Assert.Equal(["tiny.yaml"], Directory.GetFileSystemEntries(command.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Explain_lists_the_variants_and_explains_one_of_them()
    {
        command.Write("tiny.yaml", Tiny.InPlace.Replace("seeds: 2", "seeds: 2, sweep: { training.epochs: [1, 2] }"));
        string told = command.Run("explain", "tiny.yaml").Expect(0).Output;
        Assert.Contains("2 variants, which run in place of the scenario explained below", told);
        Assert.Contains("trained in place, 3 epochs.", told);
        string one = command.Run("explain", "tiny.yaml", "--variant", "epochs-2").Expect(0).Output;
        Assert.Contains("trained in place, 2 epochs.", one);
        Assert.Equal(
            ["--variant epochs-3: tiny.yaml has no such variant. Did you mean 'epochs-1'?"],
            command.Run("explain", "tiny.yaml", "--variant", "epochs-3").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void Explain_refuses_what_validate_refuses()
    {
        command.Write("bad.yaml", Tiny.InPlace.Replace("epochs: 3", "epochs: 0"));
        Assert.Equal(
            command.Run("validate", "bad.yaml").Expect(2).Error,
            command.Run("explain", "bad.yaml").Expect(2).Error
        );
    }

    [Fact]
    public void A_schema_goes_to_a_file_or_to_standard_output()
    {
        string shown = command.Run("schema").Expect(0).Output;
        Assert.Equal("", command.Run("schema", "-o", "scenario.schema.json").Expect(0).Output);
        Assert.Equal(shown, File.ReadAllText(command.At("scenario.schema.json")));
        Assert.Equal("A scenario of Modular", (string?)JsonNode.Parse(shown)!["title"]);
    }

    [Fact]
    public void A_schema_that_cannot_be_written_is_one_sentence() =>
        Assert.Equal(
            [
                "nowhere/x.json: cannot be written; expected a file in a folder that is there and can be written. Give another with -o.",
            ],
            command.Run("schema", "-o", "nowhere/x.json").Expect(2).ErrorLines
        );
}
