using Modular.Contracts;
using Modular.Text;

namespace Modular.Framework.Tests.Descriptions;

public sealed class MeasureTest
{
    [Theory]
    [InlineData(381.7, "ohm", "381.7 ohm")]
    [InlineData(6988, "ohm", "6.988 kohm")]
    [InlineData(1.4223e-4, "S", "142.2 uS")]
    [InlineData(1e-6, "S", "1 uS")]
    [InlineData(-0.02, "V", "-20 mV")]
    [InlineData(0, "S", "0 S")]
    [InlineData(1e-20, "J", "1e-5 fJ")]
    [InlineData(6.564678e-4, "ln(R) per pulse", "0.0006565 ln(R) per pulse")]
    [InlineData(2.8890516951651312e-5, "ln(R) per pulse", "2.889e-5 ln(R) per pulse")]
    [InlineData(1e6, "cycles", "1000000 cycles")]
    [InlineData(1e8, "cycles", "1e8 cycles")]
    [InlineData(0.5, "1", "0.5")]
    [InlineData(double.PositiveInfinity, "ohm", "Infinity ohm")]
    public void Numbers_have_four_digits_and_SI_units_a_prefix(double value, string unit, string text) =>
        Assert.Equal(text, Measure.Format(value, unit));

    [Fact]
    public void A_range_is_shown_as_conductance_and_as_resistance()
    {
        Assert.Equal("1 uS to 100 uS (10 kohm to 1 Mohm)", Measure.Format(new ConductanceRange(1e-6, 1e-4)));
        Assert.Equal("0 S to 100 uS", Measure.Format(new ConductanceRange(0, 1e-4)));
    }

    [Theory]
    [InlineData("a number from 1E-15 to 1", "a number from 1e-15 to 1")]
    [InlineData("1E-06", "1e-6")]
    [InlineData("1.5E+20", "1.5e20")]
    [InlineData("one of 'E05', 'ONE'", "one of 'E05', 'ONE'")]
    public void Exponents_are_short(string text, string expected) => Assert.Equal(expected, Measure.Short(text));
}
