using Modular.Plugins.Pcm;

namespace Modular.Plugins.Tests.Pcm;

/// <summary>The fits at tabulated points.</summary>
public sealed class PcmLawTests
{
    private const double Hour = 3600;
    private const double Day = 86400;
    private static readonly PcmLaw Law = PcmLaws.Create(new PcmOptions());

    [Theory]
    [InlineData(0, 0.263)]
    [InlineData(0.5, 0.953)]
    [InlineData(1, 1.055)]
    public void Programming_noise_is_that_of_the_reference(double x, double microsiemens) =>
        Assert.Equal(microsiemens, Law.ProgrammingShare(x) * 25, 0.0006);

    [Theory]
    [InlineData(1, 20, 0.03754)]
    [InlineData(1, Hour, 0.04193)]
    [InlineData(1, Day, 0.04476)]
    [InlineData(0.5, 20, 0.05891)]
    [InlineData(0.5, Hour, 0.06579)]
    [InlineData(0.5, Day, 0.07024)]
    public void Read_noise_is_that_of_the_reference(double x, double seconds, double share) =>
        Assert.Equal(share, Law.ReadShare(x, seconds), 0.000006);

    [Theory]
    [InlineData(0, 0.1, 0.045)]
    [InlineData(0.05, 0.0708339, 0.0315467)]
    [InlineData(0.5, 0.049, 0.008)]
    [InlineData(1, 0.049, 0.008)]
    public void Exponents_are_clipped(double x, double mean, double spread)
    {
        Assert.Equal(mean, Law.Drift(x), 1e-6);
        Assert.Equal(spread, Law.DriftSpread(x), 1e-6);
    }

    /// <summary>Sums of the published coefficients, by hand.</summary>
    [Theory]
    [InlineData(nameof(PcmModel.HermesOne), 1.00756712, 0.0174, 0.0055, 0.0168)]
    [InlineData(nameof(PcmModel.HermesTwo), 1.09269857, 0.0174, 0.0048, 0.0123)]
    public void Hermes_at_full_conductance(string model, double microsiemens, double drift, double spread, double noise)
    {
        PcmLaw law = PcmLaws.Create(new PcmOptions { Model = Enum.Parse<PcmModel>(model) });
        Assert.Equal(microsiemens, law.ProgrammingShare(1) * law.GMax * 1e6, 1e-8);
        Assert.Equal(
            (drift, spread, noise),
            (Math.Round(law.Drift(1), 10), Math.Round(law.DriftSpread(1), 10), Math.Round(law.Noise(1), 10))
        );
    }

    /// <summary>At x = 0 the logarithms are clipped from above.</summary>
    [Theory]
    [InlineData(nameof(PcmModel.HermesOne), 0.15781817)]
    [InlineData(nameof(PcmModel.HermesTwo), 0.16603222)]
    public void Hermes_without_conductance(string model, double microsiemens)
    {
        PcmLaw law = PcmLaws.Create(new PcmOptions { Model = Enum.Parse<PcmModel>(model) });
        Assert.Equal(microsiemens, law.ProgrammingShare(0) * law.GMax * 1e6, 1e-8);
        Assert.Equal((0.13, 0.04, 0.04), (law.Drift(0), law.DriftSpread(0), law.Noise(0)));
    }

    [Fact]
    public void Options_take_the_place_of_the_models_times()
    {
        PcmLaw law = PcmLaws.Create(new PcmOptions { T0 = 1, TRead = 1e-6 });
        Assert.Equal(0.0088 * Math.Sqrt(Math.Log((1 + 1e-6) / 2e-6)), law.ReadShare(1, 0), 1e-12);
    }
}
