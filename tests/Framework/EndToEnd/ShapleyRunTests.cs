using System.Text.Json;
using Modular.Files;
using Modular.Studies;
using Modular.Trials;

namespace Modular.Framework.Tests.EndToEnd;

public sealed class ShapleyRunTests : IDisposable
{
    private static readonly string[] Subjects = ["slopes", "rtn", "pink-noise"];

    private readonly Command command = new();

    public ShapleyRunTests() => command.Write("shapley.yaml", Tiny.Shapley);

    public void Dispose() => command.Dispose();

    [Fact]
    public void Every_subset_is_run_and_the_shares_add_up_seed_by_seed()
    {
        Ending ending = command.Run("run", "shapley.yaml", "-o", "run").Expect(0);
        Outcome[] outcomes =
        [
            .. Directory
                .GetFiles(command.At("run", "trials"))
                .Select(file => JsonSerializer.Deserialize<Outcome>(File.ReadAllText(file), RecordJson.Options)!),
        ];
        Assert.Equal(16, outcomes.Length);
        Adds(outcomes);
        CsvTable ranking = CsvTable.Read(command.At("run", "ranking.csv"));
        Assert.Equal(
            "imperfection,rank,buys,buys_low,buys_high,costs,costs_low,costs_high,"
                + "shapley,shapley_low,shapley_high,rank_low,rank_high,decided_by,errors",
            string.Join(',', ranking.Header)
        );
        Follows(ranking, outcomes);
        Assert.Equal(
            ["first", "second", "interaction", "interaction_low", "interaction_high"],
            CsvTable.Read(command.At("run", "interactions.csv")).Header
        );
        Assert.Equal(3, CsvTable.Read(command.At("run", "interactions.csv")).Count);
        Assert.Contains(ending.OutputLines, line => line.Contains("its share of the loss, points [95 %]"));
        Assert.Contains("| d2d-m1 | slopes | 1 |", File.ReadAllText(command.At("run", "report.md")));
        Assert.Contains("<td>slopes</td>", File.ReadAllText(command.At("run", "report.html")));
        Assert.Contains("## What two imperfections cost together", File.ReadAllText(command.At("run", "report.md")));
        Tested(outcomes);
    }

    [Fact]
    public void A_group_of_the_studys_own_can_be_named_for_a_single_trial()
    {
        Assert.StartsWith(
            "only/slopes, seed 0: d2d-m1 x 1, d2d-m2 x 1",
            command.Run("trial", "shapley.yaml", "--only", "slopes").Expect(0).Output
        );
        Assert.StartsWith(
            "without/slopes, seed 0: rtn x 1, pink-noise x 1",
            command.Run("trial", "shapley.yaml", "--without", "slopes").Expect(0).Output
        );
    }

    /// <summary>To rounding, for real trials: the loss of a seed is that of its shares.</summary>
    private static void Adds(Outcome[] outcomes)
    {
        var how = new Attribution
        {
            Names = Subjects,
            Method = Scenarios.RankMethod.Shapley,
            Coalitions = new Coalitions(Subjects, 2),
        };
        Ranking ranking = Ranking.Compute(how, outcomes);
        foreach (int seed in new[] { 0, 1 })
        {
            double At(string hardware) =>
                outcomes.Single(outcome => outcome.Hardware == hardware && outcome.Seed == seed).Accuracy!.Value;
            Assert.Equal(At("ideal") - At("all"), ranking.Subjects.Sum(subject => subject.Values[seed]), 1e-10);
        }
        Assert.Contains(ranking.Subjects, subject => subject.Values.Values.Any(share => share != 0));
    }

    /// <summary>Up to the six decimals of the file.</summary>
    private static void Follows(CsvTable ranking, Outcome[] outcomes)
    {
        double Mean(string hardware) =>
            outcomes.Where(outcome => outcome.Hardware == hardware).Average(outcome => outcome.Accuracy!.Value);
        double Told(string column, string subject) => ranking.Number(column, ("imperfection", subject));
        Assert.Equal(Mean("ideal") - Mean("all"), Subjects.Sum(subject => Told("shapley", subject)), 2e-6);
        Assert.Equal(Mean("without/slopes") - Mean("all"), Told("buys", "slopes"), 1e-6);
        Assert.Equal(Mean("ideal") - Mean("only/rtn"), Told("costs", "rtn"), 1e-6);
    }

    /// <summary>The difference of the two accuracies is that of the samples that only one of them gets right.</summary>
    private void Tested(Outcome[] outcomes)
    {
        CsvTable tests = CsvTable.Read(command.At("run", "mcnemar.csv"));
        Assert.Equal((6, "imperfection,seed,better,worse,p"), (tests.Count, string.Join(',', tests.Header)));
        foreach (string seed in new[] { "0", "1" })
        {
            double Number(string column) => tests.Number(column, ("imperfection", "slopes"), ("seed", seed));
            double At(string hardware) =>
                outcomes.Single(outcome => outcome.Hardware == hardware && $"{outcome.Seed}" == seed).Accuracy!.Value;
            Assert.Equal(At("without/slopes") - At("all"), 100 * (Number("better") - Number("worse")) / 60, 1e-9);
        }
    }
}
