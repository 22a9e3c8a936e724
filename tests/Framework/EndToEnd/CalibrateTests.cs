using System.Globalization;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class CalibrateTests : IDisposable
{
    private const string Pairs = """
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

    /// <summary>Two independent log-normal states against the geometric middle: Q(ln(81/20) / 2 / 0.5) of low and Q(ln(81/20) / 2 / 0.62) of high ones, reference differential.md.</summary>
    [Fact]
    public void Rates_are_those_of_the_states()
    {
        string[] lines = command.Run("calibrate", "pairs.yaml", "--chips", "2").Expect(0).OutputLines;
        Assert.Equal("hfo2-binary, 1t1r, reference: 2 chips of 1000000 weights, the study's imperfections on", lines[0]);
        Assert.Equal(0.1297, Rate(lines, "p01"), 0.001);
        Assert.Equal(0.0810, Rate(lines, "p10"), 0.001);
        Assert.Contains(lines, line => line.Contains("when: chip"));
    }

    /// <summary>The chain of the fast path: devices to error rates to accuracy, against devices to accuracy.</summary>
    [Fact]
    public void Errors_at_the_measured_rates_cost_what_the_devices_cost()
    {
        command.Run("calibrate", "pairs.yaml", "--chips", "2", "-o", "errors.yaml").Expect(0);
        double[] devices = Lost("pairs.yaml"), errors = Lost("errors.yaml");
        double error = Math.Sqrt((Variance(devices) + Variance(errors)) / devices.Length);
        Assert.True(devices.Average() > 2 * error, "the errors must cost something, or nothing is compared");
        Assert.InRange(errors.Average() - devices.Average(), -3 * error, 3 * error);
    }

    [Theory]
    [InlineData("precision.weights=real", "pairs.yaml(7,12): the weights are real; error rates are those of binary or ternary weights. Give 'precision: { weights: binary }'.")]
    public void What_has_no_error_rate_is_one_sentence(string change, string sentence) =>
        Assert.Equal([sentence], command.Run("calibrate", "pairs.yaml", "--set", "cell.use=direct", "--set", "sense.use=direct", "--set", change).Expect(2).ErrorLines);

    /// <summary>Of coded words no column has a meaning, and libtorch would end the process.</summary>
    [Fact]
    public void Coded_words_are_not_summed() => Assert.Equal(
        ["pairs.yaml(4,8): sense 'xnor-errors' sums columns, and cell 'hamming' stores coded words, which have none; expected a sense that reads single values. Choose another sense or cell."],
        command.Run("validate", "pairs.yaml", "--set", "cell.use=hamming", "--set", "sense.use=xnor-errors").Expect(2).ErrorLines);

    /// <summary>Points between ideal and complete hardware, by seed.</summary>
    private double[] Lost(string scenario)
    {
        command.Run("run", scenario, "-o", scenario + ".run").Expect(0);
        CsvTable trials = CsvTable.Read(command.At(scenario + ".run", "trials.csv"));
        double[] Of(string hardware) => [.. trials.Column("hardware").Zip(trials.Column("accuracy")).Where(row => row.First == hardware).Select(row => double.Parse(row.Second, CultureInfo.InvariantCulture))];
        return [.. Of("ideal").Zip(Of("all"), (ideal, all) => ideal - all)];
    }

    private static double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static double Rate(string[] lines, string name) => double.Parse(lines.Single(line => line.TrimStart().StartsWith(name + ":")).Split(':')[1], CultureInfo.InvariantCulture);
}
