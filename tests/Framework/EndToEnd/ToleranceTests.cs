using System.Globalization;

namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A study of tolerances through the built command; its numbers are computed again from trials.csv.</summary>
public sealed class ToleranceTests : IDisposable
{
    private static readonly double[] Strengths = [0.5, 1, 3];

    private readonly Command command = new();

    public ToleranceTests()
    {
        command.Write("off-line.yaml", Tiny.OffLine);
        Ending = command.Run(
            "run",
            "off-line.yaml",
            "-o",
            "run",
            "--set",
            "study.seeds=4",
            "--set",
            "training.epochs=4",
            "--set",
            "study.tolerance={ loss: 4, strengths: [0.5, 1, 3], imperfections: [device-to-device, rtn, d2d-r0] }"
        );
    }

    private Ending Ending { get; }

    public void Dispose() => command.Dispose();

    [Fact]
    public void The_table_follows_from_the_trials_and_every_report_has_it()
    {
        Ending.Expect(0);
        Assert.Contains(
            "With 4 seeds the intervals of tolerated strengths are too narrow: take five or more.",
            Ending.OutputLines
        );
        CsvTable table = CsvTable.Read(command.At("run", "tolerance.csv"));
        CsvTable trials = CsvTable.Read(command.At("run", "trials.csv"));
        Assert.Equal(
            [
                "imperfection",
                "context",
                "loss",
                "strength",
                "strength_low",
                "strength_high",
                "value",
                "unit",
                "verdict",
            ],
            table.Header.Take(9)
        );
        Assert.Equal(
            ["device-to-device", "device-to-device", "rtn", "rtn", "d2d-r0", "d2d-r0"],
            table.Column("imperfection")
        );
        Alone("device-to-device", table, trials);
        Alone("d2d-r0", table, trials);
        Quiet(table);
        Reports();
    }

    /// <summary>
    /// Telegraph noise needs pulses: off-line, devices that are written once have next to none, whatever its strength.
    /// </summary>
    private static void Quiet(CsvTable table)
    {
        (string, string)[] rtn = [("imperfection", "rtn"), ("context", "alone")];
        Assert.Equal(
            ("", "above-largest", "", "ln(R)", "4"),
            (
                table.Cell("strength", rtn),
                table.Cell("verdict", rtn),
                table.Cell("value", rtn),
                table.Cell("unit", rtn),
                table.Cell("seeds", rtn)
            )
        );
    }

    private void Reports()
    {
        string markdown = File.ReadAllText(command.At("run", "report.md"));
        string page = File.ReadAllText(command.At("run", "report.html"));
        Assert.Contains("## How strong may an imperfection be until it costs 4 points of accuracy?", markdown);
        Assert.Contains("| rtn | alone | above 3 |  |", markdown);
        Assert.Contains("drawing whole seeds 10000 times", markdown);
        Assert.DoesNotContain("| tolerance/", markdown);
        Assert.Contains("aria-labelledby=\"tolerance-0-title tolerance-0-description\"", page);
        Assert.Contains(
            Ending.OutputLines,
            line => line.StartsWith('│') && line.Contains("d2d-r0") && line.Contains("with others")
        );
    }

    /// <summary>
    /// Mean losses, then the isotonic fit by its max-min formula, then a straight line between two strengths.
    /// </summary>
    private static void Alone(string imperfection, CsvTable table, CsvTable trials)
    {
        double[] losses =
        [
            .. Strengths.Select(strength =>
                Enumerable
                    .Range(0, 4)
                    .Average(seed =>
                        Accuracy(trials, "ideal", seed) - Accuracy(trials, Hardware(imperfection, strength), seed)
                    )
            ),
        ];
        double Mean(int from, int to) => losses[from..(to + 1)].Average();
        double[] fit =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(i =>
                    Math.Max(
                        0,
                        Enumerable.Range(0, i + 1).Max(from => Enumerable.Range(i, 3 - i).Min(to => Mean(from, to)))
                    )
                ),
        ];
        int at = Array.FindIndex(fit, loss => loss >= 4);
        Assert.True(at > 0, "The test's study finds no strength, so it tests nothing.");
        double expected =
            Strengths[at - 1] + (4 - fit[at - 1]) / (fit[at] - fit[at - 1]) * (Strengths[at] - Strengths[at - 1]);
        (string, string)[] row = [("imperfection", imperfection), ("context", "alone")];
        Assert.Equal(expected, table.Number("strength", row), 1e-5);
        Assert.Equal("found", table.Cell("verdict", row));
        bool group = imperfection == "device-to-device";
        Assert.Equal(group ? "" : "ohm", table.Cell("unit", row));
        Assert.Equal(
            group ? "" : (381.7 * expected).ToString("G6", CultureInfo.InvariantCulture),
            table.Cell("value", row)
        );
    }

    private static string Hardware(string imperfection, double strength) =>
        strength == 1 && imperfection == "device-to-device"
            ? "only/device-to-device"
            : string.Create(CultureInfo.InvariantCulture, $"tolerance/{imperfection}/alone/{strength}");

    private static double Accuracy(CsvTable trials, string hardware, int seed) =>
        trials.Number("accuracy", ("hardware", hardware), ("seed", $"{seed}"));
}
