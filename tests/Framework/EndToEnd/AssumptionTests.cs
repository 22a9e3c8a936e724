namespace Modular.Framework.Tests.EndToEnd;

public sealed class AssumptionTests : IDisposable
{
    private readonly Command command = new();

    public AssumptionTests() => command.Write("tiny.yaml", Tiny.InPlace);

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_study_runs_at_both_ends_of_each_assumed_number()
    {
        Ending run = command.Run("run", "tiny.yaml", "--set", "study.assumptions=vary").Expect(0);
        Assert.Contains("Variant 3 of 3: sense-offset-sigma-high", run.Output);
        Assert.Contains(
            "At 2 ends of the ranges of assumed numbers, no change of as-assumed's ranking or effects was shown.",
            Joined(run)
        );
        CsvTable table = CsvTable.Read(command.At("runs", "tiny", "comparison.csv"));
        Assert.Equal(
            ["as-assumed", "sense.options.offset-sigma=0.002", "sense.options.offset-sigma=0.05"],
            table.Column("assumption").Distinct()
        );
        string scenario = File.ReadAllText(
            command.At("runs", "tiny", "variants", "sense-offset-sigma-high", "scenario.yaml")
        );
        Assert.Contains("offset-sigma: 0.05", scenario);
    }

    [Fact]
    public void Every_variant_is_repeated() =>
        Assert.StartsWith(
            "tiny.yaml: valid. 6 variants, 48 trials together: epochs-1.as-assumed, epochs-1.sense-offset-sigma-low, "
                + "epochs-1.sense-offset-sigma-high, epochs-2.as-assumed,",
            command
                .Run(
                    "validate",
                    "tiny.yaml",
                    "--set",
                    "study={ rank: { imperfections: [device-to-device, pink-noise] }, "
                        + "seeds: 2, assumptions: vary, sweep: { training.epochs: [1, 2] } }"
                )
                .Expect(0)
                .Output
        );

    [Fact]
    public void Without_an_assumed_number_there_is_nothing_to_vary()
    {
        Ending wrong = command
            .Run("validate", "tiny.yaml", "--set", "study.assumptions=vary", "--set", "sense.options.offset-sigma=0.02")
            .Expect(2);
        Assert.Equal(
            [
                "--set study.assumptions: no part of this scenario has an assumed number with a plausible range that "
                    + "stands at its default; expected at least one. Leave 'assumptions' out.",
            ],
            wrong.ErrorLines
        );
    }

    [Fact]
    public void Explain_lists_the_ranges() =>
        Assert.Contains(
            "Assumed numbers with a plausible range: sense.options.offset-sigma 0.01 (0.002 to 0.05).",
            Joined(command.Run("explain", "tiny.yaml").Expect(0))
        );

    private static string Joined(Ending ending) => string.Join(' ', ending.OutputLines);
}
