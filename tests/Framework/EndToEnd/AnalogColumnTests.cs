namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Analog weights behind analog columns, from a scenario to an accuracy.</summary>
public sealed class AnalogColumnTests : IDisposable
{
    private const string Scenario = """
        name: analog
        memory:    { use: pcm }
        cell:      { use: differential-analog }
        sense:     { use: analog-column, options: { rows: 6 } }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        precision: { weights: real, activations: real }
        training:  { mode: off-line, epochs: 5, batch: 50, rate: 0.01 }
        study:     { rank: { imperfections: [dac, adc, output-noise, ir-drop] }, seeds: 1 }
        """;

    private readonly Command command = new();

    public AnalogColumnTests() => command.Write("analog.yaml", Scenario);

    public void Dispose() => command.Dispose();

    [Fact]
    public void Without_imperfections_a_network_is_as_good_as_with_exact_weights()
    {
        double exact = Accuracy(
            "--ideal",
            "--set",
            "sense.use=differential-analog",
            "--set",
            "sense.options={}",
            "--set",
            "study.rank.imperfections=[programming]"
        );
        Assert.InRange(exact, 80, 100);
        Assert.Equal(exact, Accuracy("--ideal"));
    }

    [Fact]
    public void Good_circuits_cost_little_and_bad_ones_all()
    {
        Assert.InRange(Accuracy("--ideal") - Accuracy(), -5, 5);
        Assert.InRange(Accuracy("--only", "output-noise", "--set", "sense.options.output-noise=1000"), 0, 60); // 33 % is chance
        Assert.InRange(Accuracy("--only", "ir-drop", "--set", "sense.options.line-resistance=1e6"), 0, 60);
    }

    [Theory]
    [InlineData("rram-analog", "1 day")]
    [InlineData("sonos", "5 days")]
    public void Devices_of_other_memories_are_summed_too(string memory, string age)
    {
        string[] others =
        [
            "--set",
            $"memory.use={memory}",
            "--set",
            $"conditions.age={age}",
            "--set",
            "study.rank.imperfections=[programming, relaxation, adc]",
        ];
        Assert.InRange(Accuracy(others), 60, 100);
    }

    [Fact]
    public void Pairs_of_binary_devices_are_summed_too() =>
        Assert.InRange(
            Accuracy(
                "--set",
                "memory.use=stt-mram",
                "--set",
                "cell.use=2t2r",
                "--set",
                "precision={ weights: binary, activations: binary }",
                "--set",
                "study.rank.imperfections=[resistance-spread, write-error, adc]"
            ),
            60,
            100
        );

    [Fact]
    public void An_age_without_numbers_is_one_sentence()
    {
        Ending ending = command
            .Run("trial", "analog.yaml", "--set", "memory.use=rram-analog", "--set", "conditions.age=1 h")
            .Expect(1);
        Assert.Equal(
            "all-seed-0: memory 'rram-analog': devices would be 3600 s old; fit 'wan-2022' knows them 1, 86400, "
                + "172800 s after the write, and nothing between. Use 'age: 1 day' or 'age: 2 days', or leave 'age' "
                + "out for 1 s.",
            ending.ErrorLines[^1]
        );
    }

    private double Accuracy(params string[] options)
    {
        string last = command.Run(["trial", "analog.yaml", .. options]).Expect(0).OutputLines[^1];
        return double.Parse(last.Split(' ')[^2]);
    }
}
