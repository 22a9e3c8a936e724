using System.Globalization;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class CalibrateTests : IDisposable
{
    internal const string Pairs = """
        name: pairs
        memory: { use: hfo2-binary, options: { condition: weakest } }
        cell: { use: 1t1r }
        sense: { use: reference }
        network: { use: mlp, options: { hidden: [32] } }
        dataset: { use: blobs, options: { train: 500, test: 500 } }
        precision: { weights: binary, activations: binary }
        training: { mode: off-line, epochs: 2, batch: 50, rate: 0.01 }
        study: { seeds: 20, rank: { imperfections: [device-to-device, cycle-to-cycle] } }
        """;

    private readonly Command command = new();

    public CalibrateTests() => command.Write("pairs.yaml", Pairs);

    public void Dispose() => command.Dispose();

    /// <summary>
    /// Two independent log-normal states against the reference of equal errors: both err at Q(ln(81/20) / (0.5 +
    /// 0.62)). Against the geometric middle low ones err at Q(ln(81/20) / 2 / 0.5) and high ones at Q(ln(81/20) / 2 /
    /// 0.62), reference differential.md.
    /// </summary>
    [Theory]
    [InlineData("equal-error", 0.1059, 0.1059)]
    [InlineData("middle", 0.1297, 0.0810)]
    public void Rates_are_those_of_the_states(string placement, double p01, double p10)
    {
        string[] lines = command
            .Run("calibrate", "pairs.yaml", "--chips", "2", "--set", "sense.options.placement=" + placement)
            .Expect(0)
            .OutputLines;
        Assert.Equal(
            "hfo2-binary, 1t1r, reference: 2 chips of 1000000 weights, the study's imperfections on",
            lines[0]
        );
        Assert.Equal(p01, Rate(lines, "p01"), 0.0015);
        Assert.Equal(p10, Rate(lines, "p10"), 0.0015);
        Assert.Contains(lines, line => line.Contains("when: chip"));
    }

    /// <summary>
    /// A pair and the code of its redundancy err about as rarely (arXiv:1902.02528): at the reference of equal errors
    /// one device errs at p = 1.48e-2, so that words of (8, 4) keep 1.5e-3, and the pair 1.33e-3.
    /// </summary>
    [Theory]
    [InlineData("weak", "1t1r", "reference", 0.0148, 0.0004)]
    [InlineData("weak", "{ use: hamming, options: { code: [8, 4] } }", "reference", 0.00149, 0.0001)]
    [InlineData("weak", "2t2r", "differential", 0.00133, 0.0001)]
    [InlineData("nominal", "1t1r", "reference", 0.000197, 0.00004)]
    public void A_pair_errs_as_a_code_of_its_redundancy(
        string condition,
        string cell,
        string sense,
        double rate,
        double within
    )
    {
        string[] lines = command
            .Run([
                "calibrate",
                "pairs.yaml",
                "--chips",
                "2",
                "--set",
                "memory.options.condition=" + condition,
                "--set",
                cell.StartsWith('{') ? "cell=" + cell : "cell.use=" + cell,
                "--set",
                "sense.use=" + sense,
            ])
            .Expect(0)
            .OutputLines;
        string together = lines.Single(line => line.StartsWith("All kinds together"));
        Assert.Equal(rate, double.Parse(together.Split(' ')[^1].TrimEnd('.'), CultureInfo.InvariantCulture), within);
    }

    /// <summary>The reference that is used is shown in ohm, with what it was placed by.</summary>
    [Fact]
    public void The_reference_is_explained()
    {
        string text = string.Join(
            ' ',
            command.Run("explain", "pairs.yaml").Expect(0).OutputLines.Select(x => x.Trim())
        );
        Assert.Contains(
            "Sense 'reference', reference: 37.36 kohm (calibrated: both states are misread equally often, ",
            text
        );
    }

    /// <summary>The chain of the fast path: devices to error rates to accuracy, against devices to accuracy.</summary>
    [Fact]
    public void Errors_at_the_measured_rates_cost_what_the_devices_cost()
    {
        command.Run("calibrate", "pairs.yaml", "--chips", "2", "-o", "errors.yaml").Expect(0);
        double[] devices = Lost("pairs.yaml");
        double[] errors = Lost("errors.yaml");
        double error = Math.Sqrt((Variance(devices) + Variance(errors)) / devices.Length);
        Assert.True(devices.Average() > 2 * error, "the errors must cost something, or nothing is compared");
        Assert.InRange(errors.Average() - devices.Average(), -3 * error, 3 * error);
    }

    /// <summary>
    /// What errs between chip and read is told apart from chance: at a rate of 0.6 most errors come again by chance.
    /// </summary>
    [Theory]
    [InlineData("read", 0.6)]
    [InlineData("chip", 0.6)]
    [InlineData("read", 0.01)]
    [InlineData("chip", 0.01)]
    public void Frozen_errors_are_told_from_fresh_ones(string when, double rate)
    {
        string options = FormattableString.Invariant(
            $"memory={{ use: bit-errors, options: {{ when: {when}, rate: {rate} }} }}"
        );
        string[] lines = command
            .Run(
                "calibrate",
                "pairs.yaml",
                "--chips",
                "1",
                "--weights",
                "100000",
                "--set",
                options,
                "--set",
                "cell.use=direct",
                "--set",
                "sense.use=direct",
                "--set",
                "study.rank.imperfections=[bit-errors]"
            )
            .Expect(0)
            .OutputLines;
        Assert.Contains(lines, line => line.Trim() == $"when: {when}");
        Assert.Contains(
            lines,
            line =>
                line.Trim()
                == "source: modular calibrate, of bit-errors, direct and direct, whose numbers are partly assumed"
        );
    }

    /// <summary>A binary weight that reads as 0 is seen, and stays in what is written.</summary>
    [Fact]
    public void Binary_weights_that_read_as_zero_are_shown()
    {
        string[] lines = command
            .Run(
                "calibrate",
                "pairs.yaml",
                "--chips",
                "1",
                "--weights",
                "100000",
                "--set",
                "memory={ use: bit-errors, options: { errors: ternary, sign-to-zero: 0.1 } }",
                "--set",
                "cell.use=direct",
                "--set",
                "sense.use=direct",
                "--set",
                "study.rank.imperfections=[bit-errors]"
            )
            .Expect(0)
            .OutputLines;
        Assert.Contains(lines, line => line.Contains("-1") && line.Contains(" 0 ") && line.Contains("0.10"));
        Assert.Equal(0.1, Rate(lines, "sign-to-zero"), 0.004);
        Assert.Equal((0, 0), (Rate(lines, "zero-to-sign"), Rate(lines, "sign-flip")));
    }

    /// <summary>
    /// Training knew d2d only, about a sixth of the errors of the test; what is written trains at as many bit errors.
    /// </summary>
    [Fact]
    public void Training_that_knows_errors_knows_them_on_bit_errors()
    {
        command
            .Run(
                "calibrate",
                "pairs.yaml",
                "--chips",
                "1",
                "--weights",
                "100000",
                "--set",
                "training.strengths.device-to-device=1",
                "-o",
                "aware.yaml"
            )
            .Expect(0);
        command.Run("validate", "aware.yaml").Expect(0);
        string line = File.ReadLines(command.At("aware.yaml"))
            .Single(line => line.TrimStart().StartsWith("bit-errors:"));
        Assert.InRange(double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture), 0.25, 0.5);
    }

    /// <summary>Points between ideal and complete hardware, by seed.</summary>
    private double[] Lost(string scenario)
    {
        command.Run("run", scenario, "-o", scenario + ".run").Expect(0);
        CsvTable trials = CsvTable.Read(command.At(scenario + ".run", "trials.csv"));
        double[] Of(string hardware) =>
            [
                .. trials
                    .Column("hardware")
                    .Zip(trials.Column("accuracy"))
                    .Where(row => row.First == hardware)
                    .Select(row => double.Parse(row.Second, CultureInfo.InvariantCulture)),
            ];
        return [.. Of("ideal").Zip(Of("all"), (ideal, all) => ideal - all)];
    }

    private static double Variance(double[] values) =>
        values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static double Rate(string[] lines, string name) =>
        double.Parse(
            lines.Single(line => line.TrimStart().StartsWith(name + ":")).Split(':')[1],
            CultureInfo.InvariantCulture
        );
}
