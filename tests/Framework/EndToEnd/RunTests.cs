using System.Text.Json;
using MathNet.Numerics.Distributions;

namespace Modular.Framework.Tests.EndToEnd;

[Collection(PreparedRunTests.Name)]
public sealed class RunTests(PreparedRun run)
{
    private static readonly string[] Subjects = ["device-to-device", "pink-noise"];

    [Fact]
    public void Ends_well_and_says_nothing_on_standard_error()
    {
        run.Ending.Expect(0);
        Assert.Equal("", run.Ending.Error);
    }

    [Fact]
    public void Says_what_it_does_then_prints_the_ranking()
    {
        string[] lines = run.Ending.OutputLines;
        Assert.Equal($"tiny: 8 trials, 0 already done, in {Path.Combine("runs", "tiny")}", lines[0]);
        Assert.Equal(8, lines.Count(line => line.StartsWith('[') && line.Contains("-seed-") && line.Contains(" %")));
        foreach (string subject in Subjects)
            Assert.Single(lines, line => line.StartsWith('│') && line.Contains(subject));
        Assert.Contains(lines, line => line.StartsWith("Ideal hardware reaches "));
        Assert.StartsWith($"Results: {Path.Combine("runs", "tiny", "report.md")}", lines[^1]);
    }

    [Fact]
    public void Writes_plain_text_into_a_pipe()
    {
        Assert.DoesNotContain('\u001b', run.Ending.Output);
        Assert.DoesNotContain('\r', run.Ending.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Leaves_one_file_for_each_trial_and_no_drafts()
    {
        Assert.Equal(
            Tiny.Trials(2, Subjects).Order(),
            Directory.GetFiles(run.At("trials")).Select(Path.GetFileNameWithoutExtension).Order()
        );
        Assert.Empty(Directory.GetFiles(run.At(), "*.draft", SearchOption.AllDirectories));
    }

    [Fact]
    public void Trials_and_epochs_are_tables()
    {
        CsvTable trials = CsvTable.Read(run.At("trials.csv"));
        CsvTable epochs = CsvTable.Read(run.At("epochs.csv"));
        Assert.Equal(
            [
                "trial",
                "hardware",
                "seed",
                "accuracy",
                "status",
                "strengths",
                "failure",
                "pulses_mean",
                "pulses_p99",
                "pulses_max",
                "sets_mean",
                "sets_p99",
                "sets_max",
                "inference_reads",
                "inference_operations",
                "inference_joules",
                "inference_source",
                "memory_bits",
                "devices",
                "also",
                "strength_d2d-m1",
                "strength_d2d-tstar",
                "strength_d2d-c1",
                "strength_d2d-m2",
                "strength_d2d-r0",
                "strength_pink-noise",
            ],
            trials.Header
        );
        Assert.All(trials.Column("sets_max"), sets => Assert.Equal("0", sets));
        Assert.Equal(["trial", "hardware", "seed", "epoch", "accuracy", "loss"], epochs.Header);
        Assert.Single(trials.Column("inference_joules").Distinct());
        Assert.Equal((8, 24), (trials.Count, epochs.Count));
        Assert.All(trials.Column("status"), status => Assert.Equal("done", status));
        Assert.Equal("", trials.Cell("strengths", ("trial", "ideal-seed-0")));
        Assert.Equal("pink-noise=1", trials.Cell("strengths", ("trial", "only-pink-noise-seed-1")));
    }

    [Fact]
    public void The_last_epoch_of_a_trial_is_its_accuracy()
    {
        CsvTable trials = CsvTable.Read(run.At("trials.csv"));
        CsvTable epochs = CsvTable.Read(run.At("epochs.csv"));
        Assert.All(
            trials.Column("trial"),
            trial =>
                Assert.Equal(
                    trials.Cell("accuracy", ("trial", trial)),
                    epochs.Cell("accuracy", ("trial", trial), ("epoch", "3"))
                )
        );
    }

    [Fact]
    public void The_ranking_follows_from_the_trials()
    {
        CsvTable ranking = CsvTable.Read(run.At("ranking.csv"));
        Assert.Equal(
            [
                "imperfection",
                "rank",
                "buys",
                "buys_low",
                "buys_high",
                "costs",
                "costs_low",
                "costs_high",
                "rank_low",
                "rank_high",
                "decided_by",
                "errors",
            ],
            ranking.Header
        );
        Assert.Equal(Subjects.Order(), ranking.Column("imperfection").Order());
        foreach (string subject in Subjects)
        {
            string other = Subjects.Single(name => name != subject);
            Follows(ranking, (subject, "buys"), $"only/{other}", "all");
            Follows(ranking, (subject, "costs"), "ideal", $"only/{subject}");
        }
    }

    /// <summary>Of two imperfections, all but one is only the other one.</summary>
    [Fact]
    public void Equal_hardware_runs_once_and_the_tables_say_so()
    {
        CsvTable trials = CsvTable.Read(run.At("trials.csv"));
        Assert.Equal("without/pink-noise", trials.Cell("also", ("trial", "only-device-to-device-seed-0")));
        Assert.Equal("", trials.Cell("also", ("trial", "all-seed-0")));
        Assert.Contains(
            "The same hardware runs once, under one name: without/pink-noise is only/device-to-device "
                + "and without/device-to-device is only/pink-noise. Effects that use it share these trials.",
            File.ReadAllText(run.At("report.md"))
        );
    }

    [Fact]
    public void The_ranking_after_the_last_epoch_is_the_ranking()
    {
        string[] ranking = File.ReadAllLines(run.At("ranking.csv"));
        string[] course = File.ReadAllLines(run.At("ranking-by-epoch.csv"));
        Assert.Equal($"epoch,{ranking[0]}", course[0]);
        Assert.Equal(["1", "1", "2", "2", "3", "3"], course.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal(ranking.Skip(1).Select(line => $"3,{line}"), course.TakeLast(2));
    }

    [Fact]
    public void The_report_shows_ranking_curves_and_hardware()
    {
        string report = File.ReadAllText(run.At("report.md"));
        Assert.StartsWith("# tiny\n\nSmall enough for a test.\n\n8 of 8 trials done, 2 seeds;", report);
        Assert.Contains(
            "| rank | imperfection | fixing it buys, points [95 %] | it costs alone, points [95 %] |",
            report
        );
        Assert.Contains("| epoch | ideal | all | only/device-to-device | only/pink-noise |", report);
        Assert.Contains(
            "| pink-noise |  | 1 | amplitude alpha 0.025 ln(R) | write | memory | arXiv:2107.06064 [code] |",
            report
        );
        Assert.Contains("| rtn |  | 0 | off |", report);
        Assert.DoesNotContain("failed", report);
    }

    [Fact]
    public void Provenance_names_what_made_the_result()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(run.At("provenance.json")));
        JsonElement root = document.RootElement;
        Assert.Equal(
            ["memory", "cell", "sense", "network", "dataset"],
            root.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("kind").GetString())
        );
        Assert.All(
            root.GetProperty("parts").EnumerateArray(),
            part =>
            {
                Assert.Matches("^[0-9a-f]{64}$", part.GetProperty("sha256").GetString());
                Assert.StartsWith("Modular.Plugins.", part.GetProperty("plugin").GetString());
                Assert.NotEmpty(part.GetProperty("version").GetString()!);
            }
        );
        Assert.Equal([0, 1], root.GetProperty("seeds").EnumerateArray().Select(seed => seed.GetInt32()));
        Assert.Equal(Environment.MachineName, root.GetProperty("machine").GetProperty("machineName").GetString());
        Assert.Equal(8, root.GetProperty("trials").GetArrayLength());
        Assert.Equal("0.107.0", root.GetProperty("packages").GetProperty("TorchSharp").GetString());
    }

    /// <summary>Mean and unpaired interval of two seeds of two hardware, recomputed.</summary>
    private void Follows(CsvTable ranking, (string Subject, string Column) cell, string better, string worse)
    {
        CsvTable trials = CsvTable.Read(run.At("trials.csv"));
        double[] Seeds(string hardware) =>
            [.. new[] { "0", "1" }.Select(seed => trials.Number("accuracy", ("hardware", hardware), ("seed", seed)))];
        double Variance(double[] two) => (two[0] - two[1]) * (two[0] - two[1]) / 4; // Of the mean.
        double[] above = Seeds(better);
        double[] below = Seeds(worse);
        double mean = above.Average() - below.Average();
        double variance = Variance(above) + Variance(below);
        bool isSame = above.SequenceEqual(below);
        double freedom = variance * variance / (Variance(above) * Variance(above) + Variance(below) * Variance(below));
        double half = isSame || variance == 0 ? 0 : StudentT.InvCDF(0, 1, freedom, 0.975) * Math.Sqrt(variance);
        double Told(string suffix) => ranking.Number(cell.Column + suffix, ("imperfection", cell.Subject));
        Assert.Equal(mean, Told(""), 2e-6);
        Assert.Equal(mean - half, Told("_low"), 1e-3);
        Assert.Equal(mean + half, Told("_high"), 1e-3);
    }
}
