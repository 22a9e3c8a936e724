namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Trials whose devices are all read are not mixed with those that draw noise for sums.</summary>
public sealed class ExactDevicesTests : IDisposable
{
    private const string Analog = """
        name: analog
        memory:     { use: rram-analog, options: { fit: cmo-hfox } }
        cell:       { use: differential-analog }
        sense:      { use: differential-analog }
        network:    { use: mlp, options: { hidden: [8] } }
        dataset:    { use: blobs, options: { train: 200, test: 20 } }
        precision:  { weights: real, activations: real }
        training:   { mode: off-line, epochs: 1, batch: 50, rate: 0.02 }
        conditions: { observe: use }
        study:      { rank: { imperfections: [read-noise] }, seeds: 2 }
        """;

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_folder_has_one_kind_of_draws()
    {
        command.Write("x.yaml", Analog);
        command.Run("run", "x.yaml", "-o", "exact", "--shard", "1/2", "--exact-devices").Expect(0);
        command.Run("run", "x.yaml", "-o", "sums", "--shard", "2/2").Expect(0);
        Assert.Equal(
            [
                "sums: holds no part of the study in exact; its trials draw noise for whole sums there and for every device "
                    + "here (--exact-devices) (there: sums, here: exact). Give folders of one scenario and one build.",
            ],
            command.Run("merge", "exact", "sums", "-o", "both").Expect(2).ErrorLines
        );
        Assert.Equal(
            [
                "exact: its trials draw noise for every device there and for whole sums here (--exact-devices); trials of both "
                    + "are not mixed, because their draws differ. Give --exact-devices, or give another folder with -o, or --fresh, "
                    + "which keeps this one under another name and starts anew.",
            ],
            command.Run("run", "x.yaml", "-o", "exact").Expect(2).ErrorLines
        );
        Assert.Equal(
            [
                "sums: its trials draw noise for whole sums there and for every device here (--exact-devices); trials of both "
                    + "are not mixed, because their draws differ. Leave --exact-devices away, or give another folder with -o, or "
                    + "--fresh, which keeps this one under another name and starts anew.",
            ],
            command.Run("run", "x.yaml", "-o", "sums", "--exact-devices").Expect(2).ErrorLines
        );
        string[] repeated =
        [
            "sums: its trials draw noise for whole sums, and with --exact-devices they would for every device; expected the "
                + "same draws. Leave --exact-devices away.",
        ];
        Assert.Equal(repeated, command.Run("verify", "sums", "--exact-devices").Expect(2).ErrorLines);
        Assert.Equal(repeated, command.Run("work", "sums", "--exact-devices").Expect(2).ErrorLines);
    }

    /// <summary>What repeats or adds trials draws as the folder does, without being told.</summary>
    [Fact]
    public void Other_commands_draw_as_the_run_did()
    {
        command.Write("x.yaml", Analog);
        command.Run("run", "x.yaml", "-o", "whole", "--exact-devices").Expect(0);
        command.Run("run", "x.yaml", "-o", "half", "--exact-devices", "--shard", "1/2").Expect(0);
        command.Run("work", "half").Expect(0);
        RunContent.SameTrials(command.At("whole"), command.At("half"));
        command.Run("verify", "half", "--trials", "4").Expect(0);
        command.Run("run", "x.yaml", "-o", "half", "--exact-devices", "--workers", "1").Expect(0);
    }

    /// <summary>Where one observation serves many samples, reading all devices gives the same bits.</summary>
    [Fact]
    public void Equal_bits_are_mixed()
    {
        command.Write("x.yaml", Analog.Replace("observe: use", "observe: batch"));
        command.Run("run", "x.yaml", "-o", "exact", "--shard", "1/2", "--exact-devices").Expect(0);
        command.Run("run", "x.yaml", "-o", "usual", "--shard", "2/2").Expect(0);
        command.Run("merge", "exact", "usual", "-o", "both").Expect(0);
        command.Run("run", "x.yaml", "-o", "exact").Expect(0);
        command.Run("verify", "exact", "--exact-devices").Expect(0);
        RunContent.SameTrials(command.At("both"), command.At("exact"));
    }
}
