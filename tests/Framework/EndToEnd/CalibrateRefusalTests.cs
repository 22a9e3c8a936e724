namespace Modular.Framework.Tests.EndToEnd;

/// <summary>What has no error rates, and what calibration cannot write.</summary>
public sealed class CalibrateRefusalTests : IDisposable
{
    private readonly Command command = new();

    public CalibrateRefusalTests() => command.Write("pairs.yaml", CalibrateTests.Pairs);

    public void Dispose() => command.Dispose();

    [Theory]
    [InlineData(
        "precision.layers={ fc2: { sense: { use: reference } } }",
        "--set precision.layers: layers have hardware of their own, and error rates are those of one memory, cell and sense; "
            + "expected none. Leave 'memory', 'cell' and 'sense' out of the layers."
    )]
    [InlineData(
        "study.rank.imperfections=[fc1.device-to-device]",
        "pairs.yaml(9,8): 'd2d-lrs' has not one strength in all layers, and error rates are those of one hardware; expected "
            + "the same in all. Give names without a layer."
    )]
    public void Layers_that_differ_have_no_common_rate(string change, string sentence) =>
        Assert.Equal([sentence], command.Run("calibrate", "pairs.yaml", "--set", change).Expect(2).ErrorLines);

    [Theory]
    [InlineData(
        "errors.yaml",
        "training.mode=in-place",
        "--set training.mode: the scenario is trained in place, and bit errors take no pulses; a scenario on bit "
            + "errors is trained off-line. Give '--set training.mode=off-line' with a rate for it, or leave out -o."
    )]
    [InlineData(
        "nowhere/errors.yaml",
        "study.seeds=2",
        "nowhere/errors.yaml: cannot be written; expected a file in a folder that is there and can be written. Give another with -o."
    )]
    [InlineData(
        "pairs.yaml",
        "study.seeds=2",
        "pairs.yaml: is read by this command, and would be replaced; expected another file. Give one with -o."
    )]
    public void What_cannot_be_written_is_said_before_it_is_measured(string file, string change, string sentence) =>
        Assert.Equal(
            [sentence],
            command
                .Run(
                    "calibrate",
                    "pairs.yaml",
                    "--set",
                    "memory={ use: hfo2-weak-reset }",
                    "--set",
                    "cell.use=2t2r",
                    "--set",
                    "sense.use=differential",
                    "--set",
                    "study.rank.imperfections=[device-to-device]",
                    "--set",
                    change,
                    "-o",
                    file
                )
                .Expect(2)
                .ErrorLines
        );

    [Fact]
    public void Values_between_the_weights_have_no_error_rate() =>
        Assert.Equal(
            [
                "pairs.yaml(4,8): sense 'direct' reads values between -1, 0 and +1 from memory 'hfo2-binary', and "
                    + "none of them is right or wrong; error rates are those of a sense that decides. Choose another "
                    + "sense, or run the study itself.",
            ],
            command
                .Run(
                    "calibrate",
                    "pairs.yaml",
                    "--chips",
                    "1",
                    "--weights",
                    "1000",
                    "--set",
                    "cell.use=direct",
                    "--set",
                    "sense.use=direct"
                )
                .Expect(2)
                .ErrorLines
        );

    /// <summary>Ternary weights and a sense that reads no 0: nobody's dial, and all hardware has it.</summary>
    [Fact]
    public void Ideal_hardware_that_reads_wrong_is_told_before_it_runs()
    {
        string[] change = ["--set", "cell.use=2t2r-ternary", "--set", "precision.weights=ternary", "--set"];
        string[] lines = command.Run(["validate", "pairs.yaml", .. change, "sense.use=pcsa"]).Expect(0).OutputLines;
        Assert.Matches(
            @"^With every dial at 0, this hardware misreads weights: \d+(\.\d+)? % of 0 as -1, \d+(\.\d+)? % of 0 as \+1\. "
                + "Ideal hardware has these errors, too\\.",
            lines[1]
        );
        Assert.Single(
            command
                .Run([
                    "validate",
                    "pairs.yaml",
                    .. change,
                    "sense={ use: pcsa-ternary }",
                    "--set",
                    "memory.options.condition=nominal",
                ])
                .Expect(0)
                .OutputLines
        );
    }

    [Theory]
    [InlineData(
        "precision.weights=real",
        "pairs.yaml(7,12): the weights are real; error rates are those of binary or ternary weights. Give 'precision: { weights: binary }'."
    )]
    public void What_has_no_error_rate_is_one_sentence(string change, string sentence) =>
        Assert.Equal(
            [sentence],
            command
                .Run(
                    "calibrate",
                    "pairs.yaml",
                    "--set",
                    "memory={ use: pcm }",
                    "--set",
                    "study.rank={ imperfections: [programming] }",
                    "--set",
                    "cell.use=direct",
                    "--set",
                    "sense.use=direct",
                    "--set",
                    change
                )
                .Expect(2)
                .ErrorLines
        );

    /// <summary>Of coded words no column has a meaning, and libtorch would end the process.</summary>
    [Fact]
    public void Coded_words_are_not_summed() =>
        Assert.Equal(
            [
                "pairs.yaml(4,8): sense 'xnor-errors' sums columns, and cell 'hamming' stores coded words, which "
                    + "have none; expected a sense that reads single values. Choose another sense or cell.",
            ],
            command
                .Run("validate", "pairs.yaml", "--set", "cell.use=hamming", "--set", "sense.use=xnor-errors")
                .Expect(2)
                .ErrorLines
        );
}
