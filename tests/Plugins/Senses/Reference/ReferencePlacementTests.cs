using Modular.Contracts;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

/// <summary>
/// Where a reference lies between two log-normal states, against the closed form of equal errors
/// (m0 s1 + m1 s0) / (s0 + s1) in ln(R), and against the crossing of the densities.
/// </summary>
public sealed class ReferencePlacementTests
{
    private const int Devices = 100_000;

    private static readonly ConductanceRange Range = new(1 / 85e3, 1 / 12e3);

    /// <summary>Condition 'weak' of hfo2-binary errs often enough to count; 'nominal' does not.</summary>
    [Theory]
    [InlineData(12e3, 0.35, 85e3, 0.55, 25_690, "both states are misread equally often, ")]
    [InlineData(7e3, 0.25, 100e3, 0.5, 16_985, "equally many sigmas from both states, ")]
    public void Errors_are_equal_by_default(double low, double sl, double high, double sh, double ohm, string how)
    {
        Quantity reference = Reference(new(), Sample(low, sl, high, sh));
        Assert.InRange(reference.Value, 0.99 * ohm, 1.01 * ohm);
        Assert.Equal("ohm", reference.Unit);
        Assert.StartsWith("calibrated: " + how, reference.Source);
        Assert.EndsWith(" of 200 000 sampled devices", reference.Source);
    }

    /// <summary>
    /// The sum of Q((x - 9.393) / 0.35) and Q((11.350 - x) / 0.55) is least at x = 10.219, 27.4 kohm [derived]; that of
    /// 'nominal' at 18.0 kohm. Near its least the sum is flat, and so counts scatter.
    /// </summary>
    [Theory]
    [InlineData(12e3, 0.35, 85e3, 0.55, 0.05)]
    [InlineData(7e3, 0.25, 100e3, 0.5, 0.01)]
    public void The_fewest_devices_are_misread_if_asked(double low, double sl, double high, double sh, double within)
    {
        double best = LeastErrorOhm(low, sl, high, sh);
        var options = new ReferenceOptions { Placement = ReferencePlacement.LeastError };
        Assert.Equal(1, Reference(options, Sample(low, sl, high, sh)).Value / best, within);
    }

    [Fact]
    public void Options_fix_the_reference_without_devices()
    {
        var middle = new ReferenceOptions { Placement = ReferencePlacement.Middle };
        var ohm = new ReferenceOptions { Resistance = 30e3 };
        var siemens = new ReferenceOptions { Conductance = 4e-5 };
        Assert.All([middle, ohm, siemens], options => Assert.False(new ReferenceSense(options).NeedsSample));
        Assert.True(new ReferenceSense(new()).NeedsSample);
        Assert.Equal(Math.Sqrt(12e3 * 85e3), Reference(middle, null).Value, 1e-6);
        Assert.Equal("the geometric middle of the memory's range", Reference(middle, null).Source);
        Assert.Equal(30e3, Reference(ohm, null).Value, 1e-6);
        Assert.Equal(25e3, Reference(siemens, null).Value, 1e-6);
        Assert.Equal("chosen in the scenario", Reference(siemens, null).Source);
    }

    [Fact]
    public void A_reference_is_named_once()
    {
        var both = new ReferenceOptions { Resistance = 30e3, Conductance = 4e-5 };
        var error = Assert.Throws<InvalidDataException>(() => new ReferenceSense(both));
        Assert.Equal(
            "the options have both 'resistance' and 'conductance'; one of them names the reference. Leave one out.",
            error.Message
        );
    }

    /// <summary>
    /// Equal devices, as those of ideal hardware, have any reference between them; the middle is taken.
    /// </summary>
    [Fact]
    public void States_without_a_spread_are_told_apart_in_the_middle()
    {
        var sample = new DeviceSample { AtMin = [1e-5f, 1e-5f], AtMax = [1e-3f, 1e-3f] };
        foreach (ReferencePlacement placement in Enum.GetValues<ReferencePlacement>())
        {
            var sense = new ReferenceSense(new ReferenceOptions { Placement = placement });
            Assert.Equal(1e4, sense.Reference(new(1e-5, 1e-3), sample).Value, 1);
        }
    }

    /// <summary>What amplifiers compare with is what the report shows.</summary>
    [Fact]
    public void Amplifiers_compare_with_the_reference_that_is_shown()
    {
        using DisposeScope scope = NewDisposeScope();
        DeviceSample sample = Sample(12e3, 0.35, 85e3, 0.55);
        double ohm = Reference(new(), sample).Value;
        var conditions = new Conditions(1, _ => 0) { Sample = sample };
        using ISenseArray array = new ReferenceSense(new()).Fabricate([1, 2], Range, conditions);
        Tensor devices = tensor([(float)(1.001 / ohm), (float)(0.999 / ohm)], [1, 1, 2]);
        Assert.Equal([1, -1], array.Read(devices).data<float>().ToArray());
    }

    private static Quantity Reference(ReferenceOptions options, DeviceSample? sample) =>
        new ReferenceSense(options).Reference(Range, sample);

    private static DeviceSample Sample(double low, double lowSigma, double high, double highSigma) =>
        new() { AtMin = Conductances(1, high, highSigma), AtMax = Conductances(2, low, lowSigma) };

    private static float[] Conductances(ulong key, double median, double sigma)
    {
        double[] z = new double[Devices];
        new RandomStream(key).Normal(0, 0, z);
        return Array.ConvertAll(z, one => (float)(Math.Exp(-sigma * one) / median));
    }

    /// <summary>The ohm at which the sum of both normal tails is least, found among fine steps of ln(R).</summary>
    private static double LeastErrorOhm(double low, double lowSigma, double high, double highSigma)
    {
        double Total(double x) => Tail((x - Math.Log(low)) / lowSigma) + Tail((Math.Log(high) - x) / highSigma);
        double[] steps = [.. Enumerable.Range(1, 10_000).Select(i => Math.Log(low) + i * 1e-4 * Math.Log(high / low))];
        return Math.Exp(steps.MinBy(Total));
    }

    private static double Tail(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
}
