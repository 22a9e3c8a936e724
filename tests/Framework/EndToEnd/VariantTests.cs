namespace Modular.Framework.Tests.EndToEnd;

/// <summary>sweep and compare, from the scenario to the tables.</summary>
public sealed class VariantTests : IDisposable
{
    private const string Aging = """
        name: aging
        memory:    { use: pcm }
        cell:      { use: differential-analog }
        sense:     { use: differential-analog }
        network:   { use: mlp, options: { hidden: [16] } }
        dataset:   { use: blobs, options: { train: 200, test: 60 } }
        precision: { weights: real, activations: real }
        training:  { mode: off-line, epochs: 2, batch: 50, rate: 0.01 }
        study:
          seeds: 2
          rank: { method: one-at-a-time, imperfections: [programming, drift] }
          tolerance: { loss: 1, contexts: [alone], strengths: [1, 20] }
          compare:
            fresh: { conditions.age: 0 s }
            old:   { conditions.age: 1 day }
            other: { memory: { use: pcm, options: { model: hermes-one } } }
        """;

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_sweep_is_several_studies_and_a_comparison_and_grows()
    {
        Sweep("[1, 2]");
        Ending ended = command.Run("run", "x.yaml", "-o", "out").Expect(0);
        Assert.Contains(
            ended.OutputLines,
            line => line.StartsWith("Variant 2 of 2: epochs-2, 8 of 16 trials are done, about ")
        );
        CsvTable comparison = CsvTable.Read(command.At("out", "comparison.csv"));
        Assert.Equal(
            [
                "variant",
                "training.epochs",
                "hardware",
                "seeds",
                "accuracy",
                "accuracy_low",
                "accuracy_high",
                "difference",
                "difference_low",
                "difference_high",
                "inference_joules",
                "inference_joules_source",
                "pulses",
                "first",
                "first_points",
                "first_low",
                "first_high",
                "difference_p",
                "memory_bits",
                "devices",
            ],
            comparison.Header
        );
        Assert.Equal(["ideal", "all", "ideal", "all"], comparison.Column("hardware"));
        Assert.Equal(16, CsvTable.Read(command.At("out", "trials.csv")).Count);
        Assert.Equal(
            "2",
            CsvTable
                .Read(command.At("out", "ranking.csv"))
                .Cell("training.epochs", ("variant", "epochs-2"), ("imperfection", "pink-noise"))
        );
        Assert.Equal(
            ["epochs-2"],
            CsvTable.Read(command.At("out", "ranking-by-epoch.csv")).Column("variant").Distinct()
        );
        Assert.True(File.Exists(command.At("out", "comparison.parquet")));

        command.Run("run", "x.yaml", "-o", "alone", "--set", "study.sweep={}", "--set", "training.epochs=2").Expect(0);
        RunContent.SameTrials(command.At("alone"), command.At("out", "variants", "epochs-2"));

        Sweep("[1, 2, 3]");
        Ending grown = command.Run("run", "x.yaml", "-o", "out").Expect(0);
        Assert.Contains("tiny.epochs-2: 8 trials, 8 already done, in out/variants/epochs-2", grown.OutputLines);
        Assert.Equal(6, CsvTable.Read(command.At("out", "comparison.csv")).Count);
    }

    [Fact]
    public void Work_and_report_take_the_folder_of_a_sweep()
    {
        Sweep("[1, 2]");
        command.Run("run", "x.yaml", "-o", "out").Expect(0);
        File.Delete(command.At("out", "variants", "epochs-2", "trials", "ideal-seed-1.json"));
        File.Delete(command.At("out", "report.html"));
        Assert.Equal("1 trials run here; 8 of 8 done.", command.Run("work", "out").Expect(0).OutputLines[^1]);
        command.Run("report", "out", "--tensorboard").Expect(0);
        Assert.Equal(
            16,
            Directory.GetFiles(command.At("out"), "events.out.tfevents.*", SearchOption.AllDirectories).Length
        );
        Assert.Contains("href=\"variants/epochs-2/report.html\"", File.ReadAllText(command.At("out", "report.html")));
    }

    [Fact]
    public void Runs_are_compared()
    {
        command.Write("x.yaml", Tiny.InPlace);
        command.Run("run", "x.yaml", "-o", "short", "--set", "training.epochs=1").Expect(0);
        command.Run("run", "x.yaml", "-o", "one").Expect(0);
        command.Run("run", "x.yaml", "-o", "warm", "--set", "conditions.temperature=350").Expect(0);
        Ending compared = command.Run("compare", "one", "warm", "short", "-o", "both").Expect(0);
        command.Run("compare", "./one", "warm", "short/", "-o", "both").Expect(0);
        Assert.Equal(
            [
                "both: holds a comparison of ../one, ../warm and ../short, and is not replaced; expected a new folder, or that "
                    + "of the same runs. Give another with -o, or delete this one.",
            ],
            command.Run("compare", "one", "short", "-o", "both").Expect(2).ErrorLines
        );
        CsvTable trials = CsvTable.Read(command.At("one", "trials.csv"));
        CsvTable comparison = CsvTable.Read(command.At("both", "comparison.csv"));
        double mean =
            (trials.Number("accuracy", ("trial", "all-seed-0")) + trials.Number("accuracy", ("trial", "all-seed-1")))
            / 2;
        Assert.Equal(mean, comparison.Number("accuracy", ("variant", "one"), ("hardware", "all")), 1e-5);
        Assert.Equal(
            comparison.Number("accuracy", ("variant", "warm"), ("hardware", "all")) - mean,
            comparison.Number("difference", ("variant", "warm"), ("hardware", "all")),
            1e-5
        );
        Assert.Equal("", comparison.Cell("difference", ("variant", "short"), ("hardware", "all")));
        Assert.Contains(
            "No difference between one and short is given: training.epochs is 3 in one and 1 in the other.",
            compared.OutputLines
        );
    }

    /// <summary>
    /// Each number is where it came from: the first of the ranking, its line of tolerance.csv, and the accuracies
    /// before and after.
    /// </summary>
    [Fact]
    public void First_imperfections_their_tolerances_and_what_age_costs_stand_in_one_table()
    {
        command.Write("x.yaml", Aging);
        command.Run("run", "x.yaml", "-o", "out").Expect(0);
        CsvTable all = CsvTable.Read(command.At("out", "comparison.csv"));
        double Number(string column, string variant) => all.Number(column, ("variant", variant), ("hardware", "all"));
        string Cell(string column, string variant) => all.Cell(column, ("variant", variant), ("hardware", "all"));
        Assert.Equal(Number("accuracy", "fresh") - Number("accuracy", "old"), Number("age_loss", "old"), 1e-5);
        Assert.Equal(
            ("fresh", "86400", "", "0", ""),
            (
                Cell("younger", "old"),
                Cell("age", "old"),
                Cell("younger", "other"),
                Cell("age", "fresh"),
                Cell("age_loss", "fresh")
            )
        );
        Assert.Equal("", all.Cell("first", ("variant", "old"), ("hardware", "ideal")));
        CsvTable ranking = CsvTable.Read(command.At("out", "ranking.csv"));
        CsvTable tolerance = CsvTable.Read(command.At("out", "tolerance.csv"));
        foreach (string variant in (string[])["fresh", "old", "other"])
        {
            string first = Cell("first", variant);
            Assert.Equal(ranking.Column("imperfection")[ranking.Column("variant").ToList().IndexOf(variant)], first);
            Assert.Equal(
                ranking.Number("costs", ("variant", variant), ("imperfection", first)),
                Number("first_points", variant)
            );
            foreach (string column in (string[])["strength", "verdict", "unit", "source"])
                Assert.Equal(
                    tolerance.Cell(column, ("variant", variant), ("imperfection", first)),
                    Cell("tolerance_" + column, variant)
                );
        }
        string report = File.ReadAllText(command.At("out", "report.md"));
        string page = File.ReadAllText(command.At("out", "report.html"));
        Assert.All([report, page], text => Assert.Contains(" in 1 day", text));
        Assert.Contains(
            "strength of that imperfection that costs 1 point [95 %] | size at this strength | lost with age, points [95 %]",
            report
        );
        Assert.Contains("first: ", page);
    }

    [Fact]
    public void What_cannot_be_compared_is_said()
    {
        Assert.Equal(
            ["one: is the only run given; expected at least two to compare. Give another, or look at its own report."],
            command.Run("compare", "one").Expect(2).ErrorLines
        );
        Assert.Equal(
            ["./one: is given twice; expected folders that differ. Name each of them once."],
            command.Run("compare", "one", "./one").Expect(2).ErrorLines
        );
        Assert.Equal(
            [
                "one: is not a run folder; expected a plan.json that 'modular run' wrote. Start the study with "
                    + "'modular run SCENARIO -o one'.",
            ],
            command.Run("compare", "one", "two").Expect(2).ErrorLines
        );
        Assert.False(Directory.Exists(command.At("runs")));
    }

    /// <summary>
    /// Two variants that differ in their hardware only have one network for each seed, and one that trains longer has
    /// its own.
    /// </summary>
    [Fact]
    public void Variants_that_train_alike_share_their_networks()
    {
        command.Write(
            "off.yaml",
            Tiny.OffLine.Replace(
                "seeds: 2 }",
                "seeds: 2, compare: { a: { training.epochs: 2 }, b: { sense.options.offset-sigma: 2 }, c: { training.epochs: 1 } } }"
            )
        );
        command.Run("run", "off.yaml", "-o", "out").Expect(0);
        Assert.Equal(
            [2, 2],
            Directory
                .GetDirectories(command.At("out", "networks"))
                .Select(kind => Directory.GetFiles(kind, "*.weights").Length)
        );
        string[] ideal = [.. CsvTable.Read(command.At("out", "comparison.csv")).Column("accuracy")];
        Assert.Equal(ideal[0], ideal[2]);
    }

    [Fact]
    public void All_variants_are_checked_before_the_first_trial_and_each_mistake_is_said_once()
    {
        Sweep("[1, 2]", "compare: { a: { memory: { use: idael } }, b: { cell: { use: 2t2 } } }");
        string[] wrong =
        [
            "x.yaml(10,112): no memory is called 'idael'. Did you mean 'ideal'?",
            "x.yaml(10,141): no cell is called '2t2'. Did you mean '2t2r'?",
        ];
        Assert.Equal(wrong, command.Run("validate", "x.yaml").Expect(2).ErrorLines);
        Assert.Equal(wrong, command.Run("run", "x.yaml", "-o", "out").Expect(2).ErrorLines);
        Assert.False(Directory.Exists(command.At("out")));
    }

    /// <summary>
    /// What a name could have been differs between memories; that there is none of that name is one mistake.
    /// </summary>
    [Fact]
    public void An_unknown_name_is_one_mistake_of_all_variants()
    {
        command.Write("aging.yaml", Aging.Replace("[programming, drift]", "[programming, drfit]"));
        string[] call = ["validate", "aging.yaml", "--set", "study.compare={}", "--set"];
        Assert.Equal(
            [
                "aging.yaml(11,49): no imperfection or group is called 'drfit'. Did you mean 'drift'? That is of variant "
                    + "'use-pcm'; 1 other has other names.",
            ],
            command.Run([.. call, "study.sweep={memory.use: [pcm, sonos, rram-analog]}"]).Expect(2).ErrorLines
        );
    }

    [Fact]
    public void A_folder_holds_one_study_or_variants_and_not_both()
    {
        Sweep("[1]");
        command.Run("run", "x.yaml", "-o", "out").Expect(0);
        Assert.Equal(
            [
                "out: holds the variants of a scenario with sweep or compare, and this is one study. Use another "
                    + "folder with -o, or delete this one.",
            ],
            command.Run("run", "x.yaml", "-o", "out", "--set", "study.sweep={}").Expect(2).ErrorLines
        );
        command.Run("run", "x.yaml", "-o", "alone", "--set", "study.sweep={}").Expect(0);
        Assert.Equal(
            [
                "alone: holds one study, and x.yaml asks for 1 by sweep or compare. Use another folder with -o, or delete this one.",
            ],
            command.Run("run", "x.yaml", "-o", "alone").Expect(2).ErrorLines
        );
    }

    private void Sweep(string epochs, string more = "") =>
        command.Write(
            "x.yaml",
            $"{Tiny.InPlace.TrimEnd()[..^1].TrimEnd()}, {more}{(more.Length > 0 ? ", " : "")}sweep: {{ training.epochs: {epochs} }} }}\n"
        );
}
