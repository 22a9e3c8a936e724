namespace Modular.Framework.Tests.EndToEnd;

/// <summary>study.tune from the scenario to the report.</summary>
public sealed class TuneTests : IDisposable
{
    private const string Grid =
        "tune: { seeds: 2, options: { training.rate: [2, 8], training.schedule: [null, { every: 1, factor: 0.5 }] } }";

    private readonly Command command = new();

    public TuneTests() => Write(Grid);

    public void Dispose() => command.Dispose();

    /// <summary>Whoever does the work, and wherever it stopped, the choice and every trial are the same.</summary>
    [Fact]
    public void A_study_tunes_first_and_resumes_anywhere_with_the_same_bits()
    {
        Ending ending = command.Run("run", "x.yaml", "-o", "whole").Expect(0);
        Assert.Equal("tiny: tuning, 8 trials, 0 already done, in whole", ending.OutputLines[0]);
        Assert.Contains("tiny: 8 trials, 0 already done, in whole", ending.OutputLines);
        Assert.Contains(ending.OutputLines, line => line.StartsWith("Tuned on the complete hardware: training.rate "));
        Assert.Equal(16, RunContent.Count(command.At("whole")));

        CsvTable tuning = CsvTable.Read(command.At("whole", "tuning.csv"));
        Assert.Equal(4, tuning.Count);
        Assert.Equal(["yes", "no", "no", "no"], tuning.Column("chosen"));
        string chosen =
            $"training.rate {tuning.Column("training.rate")[0]}, training.schedule {tuning.Column("training.schedule")[0]}";
        CsvTable trials = CsvTable.Read(command.At("whole", "trials.csv"));
        Assert.Equal([chosen], trials.Column("setting").Distinct());
        Assert.Equal(
            ["setting", "also"],
            trials.Header.Where(name => !name.StartsWith("strength_", StringComparison.Ordinal)).TakeLast(2)
        );
        foreach (string report in (string[])["report.md", "report.html"])
            Assert.Contains(
                $"Tuned on the complete hardware: {chosen} is best",
                File.ReadAllText(command.At("whole", report))
            );

        Copy("whole", "early", trial => trial.StartsWith("tune-") && trial.EndsWith("1000000"));
        Copy("whole", "late", trial => trial.StartsWith("tune-") || trial.EndsWith("seed-0"));
        Assert.EndsWith("8 of 8 done.", command.Run("work", "early").Expect(0).OutputLines[^1]);
        command.Run("run", "x.yaml", "-o", "late").Expect(0);
        foreach (string folder in (string[])["early", "late"])
        {
            command.Run("run", "x.yaml", "-o", folder).Expect(0);
            RunContent.SameTrials(command.At("whole"), command.At(folder));
            foreach (string table in (string[])["tuning.csv", "ranking.csv", "trials.csv"])
                Assert.Equal(File.ReadAllText(command.At("whole", table)), File.ReadAllText(command.At(folder, table)));
        }
        Assert.Equal(
            16,
            command
                .Run("verify", "whole", "--trials", "20")
                .Expect(0)
                .OutputLines.Count(line => line.EndsWith(": the same bits"))
        );
    }

    /// <summary>The study's trials are those of a scenario that has the chosen values written in it.</summary>
    [Fact]
    public void The_trials_of_the_study_are_those_of_the_chosen_values()
    {
        Write("tune: { seeds: 1, for: ideal-and-all, options: { training.rate: [2, 8] } }");
        command.Run("run", "x.yaml", "-o", "tuned").Expect(0);
        CsvTable tuning = CsvTable.Read(command.At("tuned", "tuning.csv"));
        CsvTable tuned = CsvTable.Read(command.At("tuned", "trials.csv"));
        foreach (
            (string hardware, string trial) in new[]
            {
                ("ideal", "ideal-seed-1"),
                ("all", "all-seed-1"),
                ("all", "only-pink-noise-seed-0"),
            }
        )
        {
            string rate = tuning.Cell("training.rate", ("hardware", hardware), ("chosen", "yes"));
            command
                .Run(
                    "run",
                    "x.yaml",
                    "-o",
                    $"alone-{rate}",
                    "--set",
                    "study.tune=null",
                    "--set",
                    $"training.rate={rate}"
                )
                .Expect(0);
            CsvTable alone = CsvTable.Read(command.At($"alone-{rate}", "trials.csv"));
            Assert.Equal(alone.Cell("accuracy", ("trial", trial)), tuned.Cell("accuracy", ("trial", trial)));
            Assert.Equal($"training.rate {rate}", tuned.Cell("setting", ("trial", trial)));
        }
    }

    [Fact]
    public void Networks_trained_off_line_are_those_of_their_setting()
    {
        command.Write(
            "x.yaml",
            Tiny.OffLine.Replace(
                "seeds: 2 }",
                "seeds: 2, tune: { seeds: 1, options: { training.rate: [0.001, 0.01] } } }"
            )
        );
        command.Run("run", "x.yaml", "-o", "out").Expect(0);
        Assert.Equal(
            [1, 1, 2],
            Directory
                .GetDirectories(command.At("out", "networks"))
                .Select(kind => Directory.GetFiles(kind, "*.weights").Length)
                .Order()
        );
        command.Run("verify", "out", "--trials", "20").Expect(0);
    }

    [Fact]
    public void Validate_counts_and_explain_says_what_is_tuned_on_what()
    {
        Assert.Equal(
            [
                "x.yaml: valid. 8 trials: ideal, all, all but one and only one of device-to-device, pink-noise, with 2 seeds.",
                "Before them, 8 trials tune training.rate and training.schedule: 4 settings, 2 seeds each.",
            ],
            command.Run("validate", "x.yaml").Expect(0).OutputLines.Take(2)
        );
        string explained = string.Join(
            ' ',
            command
                .Run("explain", "x.yaml")
                .Expect(0)
                .Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Contains(
            "Tuning: training.rate is tried as 2, 8; training.schedule is tried as null, {every: 1, factor: 0.5}. "
                + "Before them, 8 trials tune training.rate and training.schedule: 4 settings, 2 seeds each.",
            explained
        );
        Assert.Contains(
            "Each trial of the tuning trains on 160 samples and is tested on 40 held out from the training set, drawn "
                + "anew for each seed (1000000 and on). The test set plays no part.",
            explained
        );
        Assert.Equal(
            "Before them, 6 trials tune training.rate: 3 settings drawn from 4 combinations, 1 seed each, on ideal "
                + "and on complete hardware.",
            command
                .Run(
                    "validate",
                    "x.yaml",
                    "--set",
                    "study.tune={ budget: 3, seeds: 1, for: ideal-and-all, options: { training.rate: [1, 2, 4, 8] } }"
                )
                .Expect(0)
                .OutputLines[1]
        );
    }

    [Fact]
    public void Variants_are_tuned_each_for_itself_and_a_comparison_says_whether_equally()
    {
        const string equal =
            "tune: { seeds: 1, options: { training.rate: [2, 8] } }, compare: "
            + "{ a: { training.epochs: 1 }, b: { training.epochs: 1, memory.options.mode: as-released } }";
        Write(equal);
        Assert.Equal(
            "x.yaml: valid. 2 variants, 20 trials together: a, b.",
            command.Run("validate", "x.yaml").Expect(0).OutputLines[0]
        );
        string same =
            "Every study was tuned with the same budget: 2 settings with 1 seed of 1 epoch, 20 % of the training samples held out.";
        Assert.Contains(same, command.Run("run", "x.yaml", "-o", "out").Expect(0).OutputLines);
        foreach (string report in (string[])["report.md", "report.html"])
            Assert.Contains(same, File.ReadAllText(command.At("out", report)));
        Assert.Equal(["a", "a", "b", "b"], CsvTable.Read(command.At("out", "tuning.csv")).Column("variant"));

        CsvTable questions = CsvTable.Read(command.At("out", "questions.csv"));
        CsvTable comparison = CsvTable.Read(command.At("out", "comparison.csv"));
        Assert.Equal(["Technologies at equal precision and training"], questions.Column("question").Distinct());
        Assert.Equal(
            ["hfo2-weak-reset (mode as-described)", "hfo2-weak-reset (mode as-released)"],
            questions.Column("level")
        );
        Assert.Equal(["", "a"], questions.Column("against"));
        double Loss(string variant) =>
            comparison.Number("accuracy", ("variant", variant), ("hardware", "ideal"))
            - comparison.Number("accuracy", ("variant", variant), ("hardware", "all"));
        Assert.Equal(Loss("b") - Loss("a"), questions.Number("loses_more", ("variant", "b")), 1e-4);
        Assert.Contains("rtn (", questions.Cell("off", ("variant", "a")));

        Write(equal.Replace("b: {", "b: { study.tune.seeds: 2,"));
        Assert.Contains(
            "The studies were not tuned with equal budgets, so a difference between them may be one of tuning: "
                + "2 settings with 1 seed of 1 epoch, 20 % of the training samples held out (a); "
                + "2 settings with 2 seeds of 1 epoch, 20 % of the training samples held out (b).",
            command.Run("run", "x.yaml", "-o", "unequal").Expect(0).OutputLines
        );
        Write("compare: { a: { training.epochs: 1 }, b: { training.epochs: 2 } }");
        Assert.Contains(
            "No study was tuned (study.tune), so a difference between studies may be one between their settings.",
            command.Run("run", "x.yaml", "-o", "none").Expect(0).OutputLines
        );
    }

    [Fact]
    public void What_is_swept_cannot_be_tuned()
    {
        Write(Grid + ", sweep: { training.rate: [1, 2] }");
        Assert.Equal(
            ["x.yaml(10,200): 'training.rate' is swept and tuned; expected one of them. Remove it from the other."],
            command.Run("validate", "x.yaml").Expect(2).ErrorLines
        );
    }

    private void Write(string more) =>
        command.Write("x.yaml", $"{Tiny.InPlace.TrimEnd()[..^1].TrimEnd()}, {more} }}\n");

    /// <summary>A copy as it was when some of the trials had ended, and nothing was chosen yet.</summary>
    private void Copy(string whole, string copy, Func<string, bool> ended)
    {
        foreach (string name in new[] { "trials", "times", "claims" })
            Directory.CreateDirectory(command.At(copy, name));
        File.Copy(command.At(whole, "scenario.yaml"), command.At(copy, "scenario.yaml"));
        foreach (string file in Directory.GetFiles(command.At(whole, "trials")))
            if (ended(Path.GetFileNameWithoutExtension(file)))
                File.Copy(file, command.At(copy, "trials", Path.GetFileName(file)));
        var plan = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(command.At(whole, "plan.json")))!;
        ((System.Text.Json.Nodes.JsonObject)plan["tuning"]!)["chosen"] = null;
        foreach (System.Text.Json.Nodes.JsonNode? trial in (System.Text.Json.Nodes.JsonArray)plan["trials"]!)
            ((System.Text.Json.Nodes.JsonObject)trial!).Remove("setting");
        File.WriteAllText(command.At(copy, "plan.json"), plan.ToJsonString());
    }
}
