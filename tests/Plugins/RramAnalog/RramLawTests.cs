using Modular.Plugins.RramAnalog;

namespace Modular.Plugins.Tests.RramAnalog;

/// <summary>The fits at tabulated points, and at points worked out by hand.</summary>
public sealed class RramLawTests
{
    private const double Day = 86400;

    private static readonly RramLaw Cmo = RramLaws.Select(new RramOptions { Fit = RramFit.CmoHfox });

    [Theory]
    [InlineData(1, 1.10)]
    [InlineData(Day, 2.65)]
    [InlineData(2 * Day, 2.68)]
    public void Wan_is_that_of_the_reference_at_the_end_of_the_range(double seconds, double microsiemens) =>
        Assert.Equal(microsiemens, RramLaws.WanTotal(40e-6, seconds) * 1e6, 0.005);

    /// <summary>Worked out with another program.</summary>
    [Theory]
    [InlineData(1, 0, 0.348)]
    [InlineData(Day, 0, 0.701)]
    [InlineData(2 * Day, 0, 0.782)]
    [InlineData(1, 20, 2.02294)]
    [InlineData(Day, 20, 3.909)]
    [InlineData(2 * Day, 20, 3.92913)]
    public void Wan_is_that_of_the_fit_within_the_range(double seconds, double target, double microsiemens) =>
        Assert.Equal(microsiemens, RramLaws.WanTotal(target * 1e-6, seconds) * 1e6, 0.000006);

    /// <summary>So the part of the time is a real number everywhere.</summary>
    [Fact]
    public void Wan_errs_least_at_first() =>
        Assert.All(
            Enumerable.Range(0, 401),
            tenth =>
                Assert.All(
                    [Day, 2 * Day],
                    seconds =>
                        Assert.True(RramLaws.WanTotal(tenth * 1e-7, seconds) > RramLaws.WanTotal(tenth * 1e-7, 1))
                )
        );

    /// <summary>4.782321 - 0.009107 * 50, and * 225.</summary>
    [Theory]
    [InlineData(50, 4.326971)]
    [InlineData(225, 2.733246)]
    public void Milo_is_that_of_the_fit(double target, double microsiemens) =>
        Assert.Equal(
            microsiemens,
            RramLaws.Select(new RramOptions { Fit = RramFit.Milo_2021 }).Programming(target * 1e-6) * 1e6,
            1e-9
        );

    [Theory]
    [InlineData(0.002, 0.05425057)]
    [InlineData(0.02, 0.5757335)]
    public void Cmo_is_written_as_well_as_it_is_accepted(double acceptance, double microsiemens) =>
        Assert.Equal(
            microsiemens,
            RramLaws.Select(new RramOptions { Fit = RramFit.CmoHfox, Acceptance = acceptance }).Programming(50e-6)
                * 1e6,
            1e-9
        );

    /// <summary>ln 100 = 4.605170.</summary>
    [Fact]
    public void Cmo_relaxes_with_the_logarithm_of_time()
    {
        (double mean, double sigma) = Cmo.Relaxation!(50e-6, 100);
        Assert.Equal((-0.409869633, 0.605302929), (Math.Round(mean * 1e6, 9), Math.Round(sigma * 1e6, 9)));
        Assert.Equal(
            (0, 0.41183342),
            (Cmo.Relaxation(50e-6, 1).Mean, Math.Round(Cmo.Relaxation(50e-6, 1).Sigma * 1e6, 9))
        );
    }

    /// <summary>At 10 uS the logarithm is 1; at 1 s sqrt(ln(0.5e6)) = 3.622493.</summary>
    [Theory]
    [InlineData(10, 0.10045735)]
    [InlineData(1, 0)]
    [InlineData(0.1, 0)]
    [InlineData(-2, 0)]
    public void Cmo_reads_with_noise_above_a_microsiemens(double now, double microsiemens) =>
        Assert.Equal(microsiemens, Cmo.ReadNoise!(now * 1e-6, 1) * 1e6, 1e-7);

    [Fact]
    public void A_fit_declares_what_it_has_numbers_for()
    {
        Assert.Equal(["programming", "relaxation"], Dials(RramFit.Wan_2022));
        Assert.Equal(["programming"], Dials(RramFit.Milo_2021));
        Assert.Equal(["programming", "relaxation", "read-noise"], Dials(RramFit.CmoHfox));
    }

    private static IEnumerable<string> Dials(RramFit fit) =>
        new RramMemory(new RramOptions { Fit = fit }).Imperfections.Select(imperfection => imperfection.Name);
}
