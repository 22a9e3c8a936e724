using System.Runtime.Intrinsics;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>What 16 bits keep of a parameter.</summary>
public sealed class ParameterRatiosTests
{
    private const float Nominal = 5e-4f;

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(ParameterRatios.Least)]
    [InlineData(1.5)]
    [InlineData(65536)]
    public void What_the_format_has_is_kept_exactly(double ratio) => Assert.Equal((float)ratio * Nominal, Kept(ratio));

    [Fact]
    public void Every_ratio_is_rounded_to_the_nearest()
    {
        double[] errors =
        [
            .. Enumerable
                .Range(0, 20_000)
                .Select(i => Math.Pow(2, -31.9 + 63.8 * i / 20_000))
                .Select(x => Kept(x) / Nominal / x - 1),
        ];
        Assert.InRange(errors.Max(), 4.5e-4, 4.9e-4);
        Assert.InRange(errors.Min(), -4.9e-4, -4.5e-4);
        Assert.Equal(0, errors.Average(), 3e-6);
    }

    [Theory]
    [InlineData(0, ParameterRatios.Least)]
    [InlineData(1e-12, ParameterRatios.Least)]
    [InlineData(1e12, ParameterRatios.Greatest)]
    [InlineData(double.PositiveInfinity, ParameterRatios.Greatest)]
    public void Ratios_beyond_the_format_are_held_at_its_ends(double ratio, double held) =>
        Assert.Equal((float)held * Nominal, Kept(ratio));

    [Fact]
    public void Vectors_give_the_bits_of_scalars()
    {
        ParameterRatios ratios = new(
            Nominal,
            [.. Enumerable.Range(0, 64).Select(i => ParameterRatios.Code(Math.Pow(1.3, i - 32)))]
        );
        (Vector512<float> lower, Vector512<float> upper) = ratios.Decode(ratios.Codes(0, 64)[1]);
        for (int i = 0; i < 16; i++)
            Assert.Equal((ratios[32 + i], ratios[48 + i]), (lower[i], upper[i]));
    }

    [Fact]
    public void Devices_without_a_ratio_of_their_own_have_the_nominal_parameter()
    {
        ParameterRatios ratios = ParameterRatios.Nominal(Nominal);
        (Vector512<float> lower, Vector512<float> upper) = ratios.Decode(ratios.Codes(12345 * 64, 64)[0]);
        Assert.Equal((Nominal, Nominal, Nominal), (ratios[98765], lower[3], upper[15]));
    }

    private static float Kept(double ratio) => new ParameterRatios(Nominal, [ParameterRatios.Code(ratio)])[0];
}
