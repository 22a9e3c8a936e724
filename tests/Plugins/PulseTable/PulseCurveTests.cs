using Modular.Devices;

namespace Modular.Plugins.Tests.PulseTable;

/// <summary>NeuroSim's law, at points of its table of A and against its differential equation.</summary>
public sealed class PulseCurveTests
{
    /// <summary>A / P_max of MLP+NeuroSim V3.0.</summary>
    [Theory]
    [InlineData(0.01, 126.268958)]
    [InlineData(0.04, 31.566827)]
    [InlineData(0.1, 12.625807)]
    [InlineData(0.5, 2.519877)]
    [InlineData(1, 1.251653)]
    [InlineData(2.4, 0.499181)]
    [InlineData(-4.88, -0.200303)]
    [InlineData(-9, -0.022810)]
    [InlineData(12, 0.022810)]
    public void Labels_give_the_tables_curves(double label, double a) =>
        Assert.Equal(a, 1 / PulseCurve.FromLabel(label).Bend, Math.Abs(a) * 1e-6 + 6e-7);

    /// <summary>dg/dp = x (1 / (1 - exp(-x)) - g), by the midpoint rule.</summary>
    [Theory]
    [InlineData(0.04)]
    [InlineData(2.4)]
    [InlineData(-4.88)]
    [InlineData(-6.76)]
    public void The_curve_solves_its_equation(double label)
    {
        PulseCurve curve = PulseCurve.FromLabel(label);
        const int Steps = 20_000;
        double g = 0;
        double x = curve.Bend;
        double Slope(double share) => x * (1 / (1 - Math.Exp(-x)) - share);
        for (int n = 0; n < Steps / 2; n++)
            g += Slope(g + Slope(g) / Steps / 2) / Steps;
        Assert.Equal(g, curve.Share(0.5), 1e-6);
        Assert.Equal(0.5, curve.Pulses(g), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0001)]
    [InlineData(3.68)]
    [InlineData(-9)]
    public void Ends_are_ends_and_the_inverse_is_one(double label)
    {
        PulseCurve curve = PulseCurve.FromLabel(label);
        Assert.Equal((0, 1), (curve.Share(0), curve.Share(1)));
        foreach (double p in new[] { 0, 0.1, 0.5, 0.9, 1 })
            Assert.Equal(p, curve.Pulses(curve.Share(p)), 1e-9);
    }

    [Fact]
    public void The_label_0_is_a_straight_line() => Assert.Equal(0.3, PulseCurve.FromLabel(0).Share(0.3));
}
