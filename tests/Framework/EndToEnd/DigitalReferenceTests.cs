namespace Modular.Framework.Tests.EndToEnd;

/// <summary>Variants without a layer in the memory: the references of those that have one.</summary>
public sealed class DigitalReferenceTests : IDisposable
{
    private const string Compare = """
          compare:
            real:   { precision: { weights: real, activations: real } }
            int4:   { precision: { weights: int4, layers: { act1: { activations: int8 } } } }
            mixed:  { precision: { weights: real, layers: { fc2: { weights: binary } } } }
        """;

    private static readonly string Study = Tiny
        .OffLine.Replace("study:     { rank: { imperfections: [device-to-device, rtn] }, seeds: 2 }", "study:\n")
        .Replace("study:\n", "study:\n  seeds: 2\n  rank: { imperfections: [device-to-device, rtn] }\n" + Compare);

    private readonly Command command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void A_digital_variant_runs_its_ideal_hardware_alone_and_is_compared()
    {
        Ending ended = command.Run("run", command.Write("x.yaml", Study), "-o", "out").Expect(0);
        CsvTable trials = CsvTable.Read(command.At("out", "trials.csv"));
        Assert.Equal([2, 2, 8], Variants(trials).Select(name => trials.Column("variant").Count(one => one == name)));
        CsvTable comparison = CsvTable.Read(command.At("out", "comparison.csv"));
        Assert.Equal(
            comparison.Cell("accuracy", ("variant", "real"), ("hardware", "ideal")),
            comparison.Cell("accuracy", ("variant", "real"), ("hardware", "all"))
        );
        Assert.NotEqual("", comparison.Cell("difference", ("variant", "mixed"), ("hardware", "all")));
        const string nothing = "No weight is in a device, so nothing is ranked: the digital network reaches ";
        Assert.Equal(2, ended.OutputLines.Count(line => line.StartsWith(nothing)));
        foreach (string report in (string[])["report.md", "report.html"])
            Assert.Contains(nothing, File.ReadAllText(command.At("out", "variants", "real", report)));
        Assert.Contains("real weights, binary activations, except fc2: binary weights", Report());
        Assert.Contains("With all imperfections, mixed reaches", Report());
        Assert.DoesNotContain("Precisions within a technology", Report());
        Resume();
    }

    /// <summary>Another worker and 'report' bind the folder of a reference as what it is.</summary>
    private void Resume()
    {
        File.Delete(command.At("out", "variants", "real", "trials", "ideal-seed-1.json"));
        Assert.Contains("1 trials run here; 2 of 2 done.", command.Run("work", "out").Expect(0).OutputLines);
        command.Run("report", "out").Expect(0);
        command.Run("verify", "out/variants/int4").Expect(0);
    }

    [Fact]
    public void A_layer_of_signs_that_the_cell_cannot_hold_is_no_reference()
    {
        command.Write("x.yaml", Study.Replace("weights: int4", "weights: ternary"));
        Assert.Equal(
            [
                "x.yaml(13,26): no layer lives in the memory; cell '2t2r' holds binary weights. Give at least one layer that "
                    + "precision, or use cell '2t2r-ternary' or 'differential-analog', which holds ternary weights.",
            ],
            command.Run("validate", "x.yaml").Expect(2).ErrorLines
        );
    }

    /// <summary>Nobody knows how many seeds the others will take.</summary>
    [Fact]
    public void A_reference_of_studies_that_grow_has_their_most_seeds()
    {
        command.Write("x.yaml", Study.Replace("seeds: 2", "seeds: auto"));
        Assert.Equal(
            ["x.yaml: valid. 3 variants, 60 trials together: real, int4, mixed."],
            command.Run("validate", "x.yaml").Expect(0).OutputLines
        );
    }

    private string Report() => File.ReadAllText(command.At("out", "report.md"));

    private static IEnumerable<string> Variants(CsvTable trials) => trials.Column("variant").Distinct();
}
