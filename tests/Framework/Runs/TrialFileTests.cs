using System.Text.Json.Nodes;
using Modular.Files;
using Modular.Runs;
using Modular.Trials;

namespace Modular.Framework.Tests;

/// <summary>What stands in the file of a trial is checked before it is believed.</summary>
public sealed class TrialFileTests : IDisposable
{
    private static readonly TestRig Rig = TestRig.Create();
    private static readonly Lazy<string> Written = new(() => TrialFile.Text(Rig.Run()));

    private readonly TemporaryFolder folder = new();
    private readonly Trial trial = Rig.Trial();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_believed()
    {
        TrialFile file = Read(Written.Value);
        Assert.Null(file.Sentence);
        Assert.Equal(Written.Value, TrialFile.Text(file.Outcome!));
    }

    [Fact]
    public void A_missing_file_is_neither_outcome_nor_flaw() =>
        Assert.Equal(new TrialFile(folder["none.json"], null, null), TrialFile.Read(folder["none.json"], trial, true));

    [Theory]
    [InlineData("\"accuracy\": ", "\"accuracy\": 9")]
    [InlineData("\"seed\": 0", "\"seed\": 1")]
    [InlineData("\"epoch\": 1", "\"epoch\":  1")]
    public void A_changed_file_does_not_fit_its_seal(string old, string changed) =>
        Assert.Equal(
            "was changed after it was written, for its seal does not fit",
            Read(Written.Value.Replace(old, changed)).Flaw
        );

    /// <summary>With a new seal each, as somebody would make it who wants to deceive.</summary>
    [Theory]
    [InlineData("accuracy", "99.9", "its accuracy is 99.9 %, and its samples say")]
    [InlineData("accuracy", "1e300", "its accuracy is 1E+300 %")]
    [InlineData("accuracy", "1e400", "its accuracy is ")]
    [InlineData("accuracy", "-5", "its accuracy is -5 %")]
    [InlineData("accuracy", "null", "it has neither an accuracy nor a failure")]
    [InlineData("accuracy", "\"90\"", "is not the JSON of a trial")]
    [InlineData("failure", "\"no.\"", "it has both a failure and an accuracy")]
    [InlineData("seed", "1", "its hardware, seed, strengths or setting are not those of the plan")]
    [InlineData("hardware", "\"ideal\"", "its hardware, seed, strengths or setting are not those of the plan")]
    [InlineData("hardware", "null", "is not the JSON of a trial")]
    [InlineData("strengths", "{}", "its hardware, seed, strengths or setting are not those of the plan")]
    [InlineData("strengths", "null", "is not the JSON of a trial")]
    [InlineData("trial", "\"ideal-seed-0\"", "it is of another trial")]
    [InlineData(
        "correct",
        "{ \"samples\": 2000000000, \"bits\": \"AA==\" }",
        "it has 1 bytes for 2000000000 test samples"
    )]
    [InlineData("correct", "{ \"samples\": -1, \"bits\": \"\" }", "it has 0 bytes for -1 test samples")]
    [InlineData("correct", "{ \"samples\": 8, \"bits\": null }", "is not the JSON of a trial")]
    [InlineData("epochs", "[null]", "point 1 of its learning curve is no epoch")]
    [InlineData(
        "epochs",
        "[{ \"epoch\": 1, \"loss\": 1e999, \"accuracy\": 5 }]",
        "point 1 of its learning curve is no epoch"
    )]
    [InlineData(
        "epochs",
        "[{ \"epoch\": 2, \"loss\": 1, \"accuracy\": 5 }, { \"epoch\": 1, \"loss\": 1, \"accuracy\": 5 }]",
        "the epochs of its learning curve are not in their order"
    )]
    [InlineData("wear", "{ \"joules\": -1 }", "what it counts of the devices is out of range")]
    [InlineData(
        "wear",
        "{ \"pulses\": { \"mean\": 1, \"p99\": 5, \"max\": 3 } }",
        "what it counts of the devices is out of range"
    )]
    [InlineData("wear", "{ \"writes\": [null] }", "what it counts of the devices is out of range")]
    [InlineData("errors", "{ \"counts\": [1, 2] }", "the read errors that it counts are out of range")]
    [InlineData(
        "errors",
        "{ \"counts\": [-1, 0, 0, 0, 0, 0, 0, 0, 9] }",
        "the read errors that it counts are out of range"
    )]
    [InlineData("inference", "{ \"reads\": -1, \"operations\": 1 }", "what it counts of an inference is out of range")]
    [InlineData("memory", "{ \"rows\": null }", "is not the JSON of a trial")]
    [InlineData("memory", "{ \"rows\": [null] }", "the weight memory that it counts is out of range")]
    [InlineData(
        "memory",
        "{ \"rows\": [{ \"layer\": \"fc1\", \"kind\": \"weights\", \"count\": 9000000000000000000, \"bitsEach\": 1, \"devices\": 1 }] }",
        "the weight memory that it counts is out of range"
    )]
    public void What_cannot_be_is_not_believed(string property, string value, string flaw)
    {
        JsonObject json = JsonNode.Parse(Seal.Split(Written.Value).Content)!.AsObject();
        json[property] = JsonNode.Parse(value);
        TrialFile file = Read(Seal.Add(json.ToJsonString(RecordJson.Options)));
        Assert.StartsWith(flaw, file.Flaw);
        Assert.Null(file.Outcome);
        Assert.EndsWith(
            "; expected what 'modular run' wrote. The trial counts as not run, and 'modular run' runs it again.",
            file.Sentence
        );
    }

    [Fact]
    public void A_property_that_is_there_twice_is_not_believed() =>
        Assert.Equal(
            "is not the JSON of a trial",
            Read(
                Seal.Add(
                    Seal.Split(Written.Value)
                        .Content.Replace(
                            "{" + Environment.NewLine + "  \"trial\"",
                            "{" + Environment.NewLine + "  \"seed\": 0,\n  \"trial\""
                        )
                )
            ).Flaw
        );

    /// <summary>Runs of earlier versions have trials without seals, and say so in their plan.</summary>
    [Fact]
    public void A_file_without_a_seal_is_believed_only_in_an_old_run()
    {
        string old = Seal.Split(Written.Value).Content;
        Assert.Equal("has no seal", Read(old).Flaw);
        Assert.NotNull(Read(old, isSealed: false).Outcome);
    }

    [Fact]
    public void A_pipe_a_folder_and_a_device_are_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes pipes.");
        string path = folder["all-seed-0.json"];
        using (var made = System.Diagnostics.Process.Start("mkfifo", path))
            made.WaitForExit();
        Assert.Equal("is a pipe", TrialFile.Read(path, trial, true).Flaw);
        File.Delete(path);
        File.CreateSymbolicLink(path, "/dev/zero");
        Assert.Equal("is a device", TrialFile.Read(path, trial, true).Flaw);
        File.Delete(path);
        Directory.CreateDirectory(path);
        Assert.Equal("is a folder", TrialFile.Read(path, trial, true).Flaw);
    }

    private TrialFile Read(string text, bool isSealed = true) =>
        TrialFile.Read(folder.Write("all-seed-0.json", text), trial, isSealed);
}
