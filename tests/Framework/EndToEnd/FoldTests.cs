using System.Globalization;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Cross-validation and recall by class, from the scenario to the tables.</summary>
public sealed class FoldTests : IDisposable
{
    private static readonly string Study = Tiny.OffLine.Replace(
        "seeds: 2",
        "folds: 4, seeds: 1, measure: { by-class: true }"
    );

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Folds_take_turns_and_intervals_allow_for_their_overlap()
    {
        command.Run("run", command.Write("x.yaml", Study), "-o", "out").Expect(0);
        CsvTable trials = CsvTable.Read(command.At("out", "trials.csv"));
        Assert.Equal(["0", "1", "2", "3"], trials.Column("seed").Distinct().Order());
        double[] ideal = Accuracies(trials, "ideal");
        double[] all = Accuracies(trials, "all");
        double[] only = Accuracies(trials, "only/device-to-device");
        double[] costs = [.. ideal.Zip(only, (a, b) => a - b)];
        double deviation = Math.Sqrt(costs.Sum(x => Math.Pow(x - costs.Average(), 2)) / 3);
        double half = 3.182446 * deviation * Math.Sqrt(1 / 4.0 + 1 / 3.0);
        CsvTable ranking = CsvTable.Read(command.At("out", "ranking.csv"));
        string low = ranking.Cell("costs_low", ("imperfection", "device-to-device"));
        Assert.Equal(costs.Average() - half, double.Parse(low, CultureInfo.InvariantCulture), 4);
        Assert.NotEqual(ideal, all);
        foreach (string report in (string[])["report.md", "report.html"])
            Assert.Contains(
                "Cross-validation: 4 folds, once. Training sets of folds overlap, so every error is that of independent "
                    + "trials times 1.53 (Nadeau and Bengio, Mach. Learn. 52 (2003) 239).",
                File.ReadAllText(command.At("out", report))
            );
        CheckClasses(trials);
    }

    /// <summary>Each sample is tested once, and right ones lie on the diagonal.</summary>
    private void CheckClasses(CsvTable trials)
    {
        CsvTable confusion = CsvTable.Read(command.At("out", "confusion.csv"));
        CsvTable classes = CsvTable.Read(command.At("out", "classes.csv"));
        long samples = 0;
        long right = 0;
        for (int i = 0; i < confusion.Count; i++)
            if (confusion.Column("hardware")[i] == "ideal")
            {
                long count = long.Parse(confusion.Column("samples")[i], CultureInfo.InvariantCulture);
                samples += count;
                if (confusion.Column("class")[i] == confusion.Column("predicted")[i])
                    right += count;
            }
        Assert.Equal(260, samples);
        Assert.Equal(100.0 * right / samples, Accuracies(trials, "ideal").Average(), 2);
        Assert.Equal(trials.Column("hardware").Distinct(), classes.Column("hardware").Distinct());
        Assert.Contains("What is got right of each class", File.ReadAllText(command.At("out", "report.md")));
    }

    [Fact]
    public void Explain_and_validate_tell_of_folds()
    {
        string scenario = command.Write("x.yaml", Study.Replace("seeds: 1", "seeds: 2"));
        Assert.Contains(
            "Seed s tests on fold s mod 4 and trains on the others",
            command.Run("explain", scenario).Expect(0).Output.ReplaceLineEndings(" ").Replace("  ", " ")
        );
        Assert.Contains("with 4 folds, 2 times.", command.Run("validate", scenario).Expect(0).Output);
    }

    [Theory]
    [InlineData(
        "study.seeds=auto",
        "x.yaml(8,71): the study has folds, and 'seeds: auto' adds seeds until the ranks are told apart; its looks were "
            + "not tested with folds. Give a number of seeds, or leave folds out."
    )]
    [InlineData(
        "study.tune={ options: { training.rate: [0.01, 0.02] } }",
        "x.yaml(8,71): the study has folds, and 'tune' would choose options on samples that other folds test on; "
            + "expected one of the two. Tune a study without folds, and give the options that it chose."
    )]
    [InlineData(
        "study.folds=1",
        "--set study.folds: option 'study.folds' of the scenario is '1'; expected a whole number from 2 to 100, or "
            + "'published'. Correct it, or leave it out for 'published'."
    )]
    public void What_cannot_go_with_folds_is_one_sentence(string change, string sentence) =>
        Assert.Equal(
            [sentence],
            command.Run("validate", command.Write("x.yaml", Study), "--set", change).Expect(2).ErrorLines
        );

    private static double[] Accuracies(CsvTable trials, string hardware) =>
        [
            .. Enumerable
                .Range(0, trials.Count)
                .Where(i => trials.Column("hardware")[i] == hardware)
                .OrderBy(i => trials.Column("seed")[i])
                .Select(i => double.Parse(trials.Column("accuracy")[i], CultureInfo.InvariantCulture)),
        ];
}
