using System.Text.Json;
using Modular.Files;
using Modular.Reports;
using Modular.Studies;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class DeviceWearTests
{
    private static readonly DeviceWear Some = new()
    {
        Pulses = new CountSpread(12.5, 40, 51),
        Sets = new CountSpread(0.25, 2, 3),
    };

    [Fact]
    public void A_spread_is_that_of_all_layers_together()
    {
        using var scope = NewDisposeScope();
        Tensor first = arange(1, 151, ScalarType.Int32).reshape(2, 75);
        Tensor second = arange(151, 201, ScalarType.Int32);
        CountSpread both = CountSpread.FromLayers([first, second]);
        CountSpread one = CountSpread.FromLayers([full(1, 7, ScalarType.Int32)]);
        Assert.Equal((100.5, 198, 200), (both.Mean, both.P99, both.Max));
        Assert.Equal([1, .. Enumerable.Range(1, 20).Select(i => 10 * i)], both.Quantiles!);
        Assert.Equal((7, 7, 7), (one.Mean, one.P99, one.Max));
        Assert.All(one.Quantiles!, count => Assert.Equal(7, count));
    }

    [Fact]
    public void An_outcome_of_before_reads_without_it()
    {
        Outcome outcome = Synthetic.Ideal(90).Single();
        Assert.DoesNotContain("wear", outcome.ToJson());
        Assert.Null(JsonSerializer.Deserialize<Outcome>(outcome.ToJson(), RecordJson.Options)!.Wear);
        Outcome worn = outcome with { Wear = Some };
        Assert.Equal(Some, JsonSerializer.Deserialize<Outcome>(worn.ToJson(), RecordJson.Options)!.Wear);
    }

    /// <summary>
    /// Two seeds on complete hardware; trials of before have no spread, and without one there is no figure.
    /// </summary>
    [Fact]
    public void The_report_draws_how_counts_are_spread()
    {
        Outcome Worn(Outcome outcome, int factor) =>
            outcome with
            {
                Wear = new()
                {
                    Pulses = new CountSpread(50, 99, 100)
                    {
                        Quantiles = [.. Enumerable.Range(0, 21).Select(i => factor * i)],
                    },
                    Sets = new CountSpread(0, 0, 0) { Quantiles = new int[21] },
                },
            };
        Outcome[] outcomes = [.. Synthetic.All(80, 81).Select((outcome, i) => Worn(outcome, i + 1))];
        string figure = Reports.Html.WearFigure.Render(outcomes)!.ToString();
        Assert.Contains("all: from 0.00 to 30.00 pulses of a device.", figure);
        Assert.DoesNotContain("SETs</strong>", figure);
        Assert.Null(Reports.Html.WearFigure.Render([Synthetic.All(80).Single() with { Wear = Some }]));
        Assert.Null(Reports.Html.WearFigure.Render(Synthetic.Ideal(90)));
    }

    [Fact]
    public void Pulses_without_a_count_of_sets_are_drawn_and_tabled()
    {
        Outcome[] outcomes =
        [
            Synthetic.All(80).Single() with
            {
                Wear = new() { Pulses = new CountSpread(50, 99, 100) { Quantiles = [.. Enumerable.Range(0, 21)] } },
            },
        ];
        ReportTable table = Assert.Single(Reports.Tables.CostTables.Build(HardwareCost.ForAll(outcomes)));
        Assert.Equal(["all", "50", "99", "100", "-", "-", "-"], table.Rows.Single().Cells.Select(cell => cell.Text));
        Assert.NotNull(Reports.Html.WearFigure.Render(outcomes));
    }

    [Fact]
    public void Counts_end_the_lines_of_trials_where_there_are_any()
    {
        Outcome[] outcomes = [Synthetic.Ideal(90).Single(), Synthetic.All(80).Single() with { Wear = Some }];
        string[] lines = CsvResults.Trials(outcomes).Split('\n');
        Assert.EndsWith(",failure,pulses_mean,pulses_p99,pulses_max,sets_mean,sets_p99,sets_max", lines[0]);
        Assert.EndsWith(",,,,,,,", lines[1]);
        Assert.EndsWith(",,12.5,40,51,0.25,2,3", lines[2]);
        Assert.EndsWith(
            ",failure\n",
            CsvResults.Trials(outcomes[..1])[..^outcomes[0].Trial.Length].Split('\n')[0] + "\n"
        );
    }

    /// <summary>
    /// In place without SET: no device has more than steps times the limit and the start; off-line: every device is SET
    /// once.
    /// </summary>
    [Fact]
    public void Trials_count_what_their_devices_go_through()
    {
        DeviceWear inPlace = TestRig.Create("training.start=fabricated").Run(StudyPlan.Ideal).Wear!;
        DeviceWear offLine = TestRig.Create("training.mode=off-line").Run(StudyPlan.Ideal).Wear!;
        Assert.Equal((0, 0, 0), (inPlace.Sets!.Mean, inPlace.Sets.P99, inPlace.Sets.Max));
        Assert.InRange(inPlace.Pulses!.Max, 8, 12 * 14);
        Assert.InRange(inPlace.Pulses.Mean, 0.01, inPlace.Pulses.P99);
        Assert.Equal((1, 1, 1), (offLine.Sets!.Mean, offLine.Sets.P99, offLine.Sets.Max));
        Assert.Equal((500, 1000, 1000), (offLine.Pulses!.Mean, offLine.Pulses.P99, offLine.Pulses.Max));
    }

    /// <summary>The pulses of training are counted by the host; without any nothing is known.</summary>
    [Fact]
    public void A_memory_that_counts_nothing_has_the_pulses_that_it_was_given()
    {
        DeviceWear given = TestRig.Create("memory.use=ideal").Run(StudyPlan.Ideal).Wear!;
        Assert.InRange(given.Pulses!.Max, 8, 12 * 14 + 100);
        Assert.Null(given.Sets);
        Assert.Null(TestRig.Create("memory.use=ideal", "training.mode=off-line").Run(StudyPlan.Ideal).Wear);
    }

    [Fact]
    public void Energy_and_endurance_end_the_lines_where_a_memory_knows_them()
    {
        Outcome[] outcomes =
        [
            Synthetic.Ideal(90).Single(),
            Synthetic.All(80).Single() with
            {
                Wear = new() { Joules = 1.25e-9, EnduranceUsed = 2e-6 },
            },
        ];
        string[] lines = CsvResults.Trials(outcomes).Split('\n');
        Assert.EndsWith(",failure,joules,endurance_used", lines[0]);
        Assert.EndsWith(",,,", lines[1]);
        Assert.EndsWith(",,1.25E-09,2E-06", lines[2]);
        Assert.Equal(
            outcomes[1].Wear,
            JsonSerializer.Deserialize<Outcome>(outcomes[1].ToJson(), RecordJson.Options)!.Wear
        );
    }

    /// <summary>
    /// Each weight's pair has a SET of 180 pJ and a RESET of 200 pJ, in both layers of 8 x 16 and 16 x 3 weights.
    /// </summary>
    [Fact]
    public void Writing_a_network_costs_the_energy_of_its_pulses()
    {
        DeviceWear wear = TestRig
            .Create("memory={ use: hfo2-binary }", "training.mode=off-line")
            .Run(StudyPlan.Ideal)
            .Wear!;
        Assert.Equal((8 * 16 + 16 * 3) * 380e-12, wear.Joules!.Value, 1e-18);
        Assert.Equal(1 / 1e6, wear.EnduranceUsed);
        Assert.Equal((1, 1), (wear.Pulses!.Max, wear.Sets!.Max));
        Assert.Equal(("assumed", "assumed"), (wear.JoulesSource, wear.EnduranceSource));
    }

    /// <summary>A device that had 250,000 of its 1,000,000 cycles before has one SET more.</summary>
    [Fact]
    public void Cycles_before_the_chip_was_made_count() =>
        Assert.Equal(
            0.250001,
            TestRig
                .Create("memory={ use: hfo2-binary, options: { cycles: 250000 } }", "training.mode=off-line")
                .Run(StudyPlan.Ideal)
                .Wear!.EnduranceUsed!.Value,
            1e-12
        );

    /// <summary>Figures that rest on an assumption say so: in trials.csv and in the report.</summary>
    [Fact]
    public void What_energies_and_endurance_rest_on_is_said_beside_them()
    {
        TestRig rig = TestRig.Create(
            "memory={ use: hfo2-binary }",
            "sense={ use: pcsa }",
            "training.mode=off-line",
            "study.rank.imperfections=[device-to-device]"
        );
        Outcome outcome = rig.Run(StudyPlan.Ideal);
        string[] lines = CsvResults.Trials([outcome]).Split('\n');
        Assert.EndsWith(
            ",joules,joules_source,endurance_used,endurance_source,"
                + "inference_reads,inference_operations,inference_joules,inference_source,memory_bits,devices,also",
            lines[0]
        );
        Assert.Contains($",6.688E-08,assumed,1E-06,assumed,176,176,{outcome.Inference!.Joules:G6},", lines[1]);
        Assert.Contains("C Vdd^2, assumed; C V^2; wires: NeuroSim [code]; transistors: assumed;", lines[1]);
        Assert.Equal(RigCheck.Run(rig.File, rig.Rig).Energy!.Hardware.Joules, outcome.Inference.Joules);
        var run = new RunRecord { Times = [], Provenance = "{}" };
        string report = MarkdownReport.Render(StudyReport.Write(StudyResults.Compute(rig.Study, [outcome]), run));
        Assert.Contains("| hardware | weights | all errors | +1 as -1 or back | ±1 as 0 | 0 as ±1 |\n", report);
        Assert.Contains("| ideal | 176 | 0 | 0 | 0 | - |\n", report);
        Assert.Contains("| hardware | energy of writing | endurance used, most | energy of an inference |\n", report);
        Assert.Contains("| ideal | 66.88 nJ (assumed) | 10⁻⁶ (assumed) | 114.3 pJ (assumed) |\n", report);
        Assert.Contains("| ideal | set | 176 | 180 pJ (assumed) | 31.68 nJ |\n", report);
        Assert.Contains("| ideal | reset | 176 | 200 pJ (assumed) | 35.2 nJ |\n", report);
        Assert.Contains("- compliance: 100 uA (assumed)\n", report);
    }
}
