using System.Text.Json;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class TrialTests : IDisposable
{
    private static readonly string[] Groups = ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0"];

    private const string Digital = """
        name: digital
        memory: { use: ideal }
        cell: { use: differential-analog }
        sense: { use: differential-analog }
        network: { use: mlp, options: { hidden: [16] } }
        dataset: { use: blobs, options: { train: 200, test: 60 } }
        precision: { weights: real, activations: real, real-activations: relu, layers: { "fc*": { memory: none } } }
        training: { mode: off-line, epochs: 1, batch: 50, rate: 0.005 }
        study: { seeds: 1 }
        """;

    private readonly Command command = new();

    public TrialTests() => command.Write("tiny.yaml", Tiny.InPlace);

    public void Dispose() => command.Dispose();

    [Fact]
    public void Shows_the_learning_curve_line_by_line()
    {
        string[] lines = Trial("--ideal", "--seed", "3").OutputLines;
        Assert.Equal("ideal, seed 3: every dial off", lines[0]);
        Assert.Equal("epoch  accuracy, %  loss", lines[1]);
        Assert.All(lines[2..5], line => Assert.Matches(@"^[123] +\d+\.\d\d +\d\.\d{4}$", line));
        string last = lines[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Equal([$"test accuracy on this hardware: {last} %"], lines[5..]);
    }

    /// <summary>
    /// The baseline of a study whose memory is swapped for the ideal one: what it ranks is off anyway.
    /// </summary>
    [Fact]
    public void The_digital_baseline_needs_no_imperfection()
    {
        Assert.Equal("ideal, seed 0: every dial off", Trial("--ideal", "--set", "memory.use=ideal").OutputLines[0]);
        command.Write("digital.yaml", Digital);
        Ending trial = command.Run("trial", "digital.yaml").Expect(0);
        Assert.Equal("all, seed 0: every dial off", trial.OutputLines[0]);
        Assert.Equal(
            [
                "digital.yaml(9,8): neither the memory nor the sense circuit has an imperfection; expected at least "
                    + "one to rank. Choose other parts, or run 'modular trial', which needs none.",
            ],
            command.Run("validate", "digital.yaml").Expect(2).ErrorLines
        );
    }

    [Fact]
    public void Only_turns_on_what_it_names_even_if_the_study_does_not()
    {
        Assert.Equal(["rtn", "offset"], Strengths("--only", "offset,rtn"));
    }

    [Fact]
    public void Without_leaves_out_one_member_of_a_group()
    {
        Assert.Equal(["d2d-m1", "d2d-c1", "d2d-m2", "d2d-r0", "pink-noise"], Strengths("--without", "d2d-tstar"));
    }

    [Fact]
    public void Writes_one_trial_of_all_imperfections_and_its_tables()
    {
        Assert.Equal([.. Groups, "pink-noise"], Strengths("--seed", "5"));
        Assert.Equal(
            ["epochs.csv", "trial.json", "trials.csv"],
            Directory.GetFiles(command.At("out")).Select(Path.GetFileName).Order()
        );
        Assert.Equal(["all-seed-5"], CsvTable.Read(command.At("out", "trials.csv")).Column("trial"));
        Assert.Equal(["1"], CsvTable.Read(command.At("out", "epochs.csv")).Column("epoch"));
    }

    [Theory]
    [InlineData("--only rnt", "--only rnt: no imperfection or group is called 'rnt'. Did you mean 'rtn'?")]
    [InlineData("--without offset", "--without offset: 'offset' is off in this study anyway. Leave it out.")]
    [InlineData(
        "--only device-to-device,d2d-m1",
        "--only device-to-device,d2d-m1: 'device-to-device' and its member 'd2d-m1' are both named; expected the "
            + "group or its members. Remove one of them."
    )]
    [InlineData(
        "--ideal --only rtn",
        "modular trial: --ideal, --only and --without exclude each other; give one of them, or none for all "
            + "imperfections. See 'modular trial --help'."
    )]
    [InlineData(
        "--only rtn --without rtn",
        "modular trial: --ideal, --only and --without exclude each other; give one of them, or none for all "
            + "imperfections. See 'modular trial --help'."
    )]
    [InlineData(
        "--seed x",
        "modular trial: --seed is 'x'; expected a whole number from 0 to 2147483647. See 'modular trial --help'."
    )]
    public void What_makes_no_sense_is_one_sentence(string arguments, string sentence)
    {
        Ending refused = command.Run(["trial", "tiny.yaml", .. arguments.Split(' ')]).Expect(2);
        Assert.Equal([sentence], refused.ErrorLines);
        Assert.Equal("", refused.Output);
    }

    private Ending Trial(params string[] arguments) => command.Run(["trial", "tiny.yaml", .. arguments]).Expect(0);

    /// <summary>The dials that were on, after a single epoch.</summary>
    private IEnumerable<string> Strengths(params string[] arguments)
    {
        Trial([.. arguments, "-o", "out", "--set", "training.epochs=1"]);
        using JsonDocument trial = JsonDocument.Parse(File.ReadAllText(command.At("out", "trial.json")));
        return [.. trial.RootElement.GetProperty("strengths").EnumerateObject().Select(dial => dial.Name)];
    }
}
