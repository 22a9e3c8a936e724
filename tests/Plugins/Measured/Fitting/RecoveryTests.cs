using Modular.Contracts;
using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Fits of devices that are known.</summary>
public sealed class RecoveryTests : IDisposable
{
    private const int Sets = 200;
    private const int Devices = 20;

    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    /// <summary>
    /// 200 files: the 95 % intervals of means and of spreads cover what the file was made with in 95 % of them, within
    /// 3 binomial standard errors (1.5 % each) of all that are asked; the parameters of a law are not independent of
    /// each other, so each is asked alone.
    /// </summary>
    [Theory]
    [InlineData("exponential")]
    [InlineData("linear")]
    [InlineData("soft-bounds")]
    [InlineData("two-slope")]
    public void Intervals_cover_what_is_true(string law)
    {
        Known known = FindKnown(law);
        int[] means = new int[known.Means.Length];
        int[] sigmas = new int[known.Means.Length];
        for (ulong seed = 0; seed < Sets; seed++)
        {
            IReadOnlyList<FittedParameter> parameters = Fit(known, seed).Parameters;
            for (int i = 0; i < parameters.Count; i++)
            {
                means[i] += Covers(parameters[i].Population.Mean, Math.Log(known.Means[i]));
                sigmas[i] += Covers(parameters[i].Population.Sigma, known.Sigmas[i]);
            }
        }
        double least = Sets * (0.95 - 3 * Math.Sqrt(0.95 * 0.05 / Sets));
        Assert.All(means.Concat(sigmas), covered => Assert.InRange(covered, least, Sets));
        Assert.InRange(means.Concat(sigmas).Average(), 0.925 * Sets, 0.985 * Sets); // intervals that always cover are too wide
    }

    [Theory]
    [InlineData("exponential")]
    [InlineData("linear")]
    [InlineData("soft-bounds")]
    [InlineData("two-slope")]
    public void The_law_that_made_the_data_fits_best(string law)
    {
        FileInfo data = files.Curves(FindKnown(law), 1, Devices);
        (LawName Law, double Bic)[] fits =
        [
            .. Enum.GetValues<LawName>()
                .Where(one => one != LawName.AsMeasured)
                .Select(one => (one, Quantity(data, one, "BIC").Value)),
        ];
        Assert.Equal(FindKnown(law).Law, fits.MinBy(fit => fit.Bic).Law);
        Assert.Equal(0.01, Quantity(data, FindKnown(law).Law, "sigma of the residuals").Value, 0.001);
    }

    /// <summary>Both reads of a pulse vary by the residual, and pulses by nothing beside it.</summary>
    [Fact]
    public void Repeated_readings_tell_read_noise()
    {
        var model = new MeasuredModel(
            new MeasuredOptions { Data = files.Curves(Known.TwoSlope with { Repeats = 3 }, 1, Devices) }
        );
        Assert.Equal(0.01, model.ReadNoise.Value, 0.0005); // 1200 degrees of freedom: 2 %
        Assert.InRange(model.CycleSigma, 0, 0.003);
    }

    private FittedDirection Fit(Known known, ulong seed)
    {
        var model = new MeasuredModel(
            new MeasuredOptions { Data = files.Curves(known, seed, Devices), Law = known.Law }
        );
        return (FittedDirection)(model.Lowering ?? model.Raising)!;
    }

    private static Quantity Quantity(FileInfo data, LawName law, string name) =>
        new MeasuredMemory(new MeasuredOptions { Data = data, Law = law }).Quantities.Single(one => one.Name == name);

    private static int Covers(Estimate estimate, double truth) =>
        estimate.Low <= truth && truth <= estimate.High ? 1 : 0;

    private static Known FindKnown(string law) =>
        law switch
        {
            "exponential" => Known.Exponential,
            "linear" => Known.Linear,
            "soft-bounds" => Known.SoftBounds,
            _ => Known.TwoSlope,
        };
}
