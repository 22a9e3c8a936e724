using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Fits that are bad say so; good ones of the same size say nothing.</summary>
public sealed class BadFitTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    /// <summary>A straight line has no constant that soft bounds could find; a saturating curve has.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_parameter_at_the_edge_of_its_search_is_said(bool said)
    {
        Known known = said ? Known.Linear with { Residual = 0.001 } : Known.SoftBounds;
        var memory = new MeasuredMemory(
            new MeasuredOptions { Data = files.Curves(known, seed: 3, devices: 12), Law = LawName.SoftBounds }
        );
        string[] edges = [.. memory.Caveats.Where(one => one.Contains("at the edge of what the law's fit searches"))];
        Assert.Equal(said, edges.Length == 1);
        if (said)
            Assert.Matches(@"^curves\.csv: 'constant' of \d+ of 12 devices lies at the edge", edges[0]);
    }

    /// <summary>
    /// 20 devices of ten decades; ln(G) falls by 0.05 per decade, and bends by the square or does not.
    /// </summary>
    [Theory]
    [InlineData(0.002, true)]
    [InlineData(0, false)]
    public void Drift_that_bends_is_said(double bend, bool said)
    {
        double[] z = new double[200];
        new RandomStream(11).Normal(0, 0, z);
        string Line(int i)
        {
            double decade = i % 10;
            double log = -0.05 * decade - bend * decade * decade + 0.005 * z[i];
            return FormattableString.Invariant($"d{i / 10},{Math.Pow(10, decade):R},{1e-5 * Math.Exp(log):R}");
        }
        FileInfo file = files.Write(
            "drift.csv",
            ["device,time (s),conductance", .. Enumerable.Range(0, 200).Select(Line)]
        );
        var memory = new MeasuredMemory(
            new MeasuredOptions
            {
                Drift = file,
                GMin = 1e-6,
                GMax = 1e-5,
            }
        );
        string[] bends = [.. memory.Caveats.Where(one => one.Contains("no straight line"))];
        Assert.Equal(said, bends.Length == 1);
        if (said)
            Assert.StartsWith(
                "drift.csv: drift is no straight line in ln(t): in the middle of the measured times ln(G) lies 0.04",
                bends[0]
            );
        double sigma = memory.Quantities.Single(one => one.Name == "sigma of readings about the drift").Value;
        Assert.InRange(sigma, said ? 0.01 : 0.004, said ? 0.03 : 0.006);
    }

    /// <summary>4 % of the writes miss by 0.5, beside a sigma of 0.02.</summary>
    [Theory]
    [InlineData(24, true)]
    [InlineData(int.MaxValue, false)]
    public void Heavy_tails_of_writes_are_said(int every, bool said)
    {
        double[] z = new double[500];
        new RandomStream(13).Normal(0, 0, z);
        FileInfo file = files.Write(
            "writes.csv",
            [
                "target (uS),conductance (uS)",
                .. z.Select(
                    (one, i) =>
                        FormattableString.Invariant(
                            $"{1 + i % 5},{(1 + i % 5) * Math.Exp((i + 1) % every == 0 ? 0.5 : 0.02 * one):R}"
                        )
                ),
            ]
        );
        var memory = new MeasuredMemory(new MeasuredOptions { Levels = file });
        string[] tails = [.. memory.Caveats.Where(one => one.Contains("more than three standard deviations"))];
        Assert.Equal(said, tails.Length == 1);
        if (said)
            Assert.StartsWith(
                "writes.csv: 20 of 500 writes miss by more than three standard deviations, where",
                tails[0]
            );
    }
}
