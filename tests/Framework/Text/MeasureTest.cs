using Modular.Contracts;
using Modular.Text;

namespace Modular.Framework.Tests.Descriptions;

public sealed class MeasureTest
{
    [Theory]
    [InlineData(381.7, "ohm", "381.7 ohm")]
    [InlineData(6988, "ohm", "6.988 kohm")]
    [InlineData(999.94, "ohm", "999.9 ohm")]
    [InlineData(999.96, "ohm", "1 kohm")]
    [InlineData(999.96e3, "ohm", "1 Mohm")]
    [InlineData(1.238e6, "ohm", "1.238 Mohm")]
    [InlineData(1.4223e-4, "S", "142.2 uS")]
    [InlineData(2.5e-5, "S", "25 uS")]
    [InlineData(1e-6, "S", "1 uS")]
    [InlineData(1e-15, "J", "1 fJ")]
    [InlineData(1e-20, "J", "10 zJ")]
    [InlineData(1e-30, "J", "10⁻⁶ yJ")]
    [InlineData(2.5e17, "Hz", "250000 THz")]
    [InlineData(-0.02, "V", "-20 mV")]
    [InlineData(0, "S", "0 S")]
    [InlineData(double.NaN, "S", "NaN S")]
    [InlineData(double.PositiveInfinity, "ohm", "Infinity ohm")]
    public void SI_units_get_a_prefix(double value, string unit, string text) =>
        Assert.Equal(text, Measure.Format(value, unit));

    [Theory]
    [InlineData(6.564678e-4, "ln(R) per pulse", "0.0006565 ln(R) per pulse")]
    [InlineData(2.8890516951651312e-5, "ln(R) per pulse", "2.889×10⁻⁵ ln(R) per pulse")]
    [InlineData(1e6, "cycles", "1000000 cycles")]
    [InlineData(1e8, "cycles", "10⁸ cycles")]
    [InlineData(12.34, "%", "12.34 %")]
    [InlineData(300, "K", "300 K")]
    [InlineData(0.5, "1", "0.5")]
    [InlineData(0.5, "", "0.5")]
    public void Other_units_stand_behind_the_number(double value, string unit, string text) =>
        Assert.Equal(text, Measure.Format(value, unit));

    [Theory]
    [InlineData(2e-7, "200 ns")]
    [InlineData(0.02, "20 ms")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(100, "100 s")]
    [InlineData(3600, "1 h")]
    [InlineData(5400, "90 min")]
    [InlineData(86400, "1 day")]
    [InlineData(36 * 3600, "36 h")]
    [InlineData(30 * 86400, "30 days")]
    [InlineData(31_557_600, "1 year")]
    [InlineData(87660 * 3600.0, "10 years")]
    [InlineData(-7200, "-2 h")]
    public void Long_times_have_units_of_the_calendar(double seconds, string text)
    {
        Assert.Equal(text, Measure.Format(seconds, "s"));
        Assert.Equal(text, Measure.Format(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(999.95, "1000")]
    [InlineData(-999.94, "-999.9")]
    [InlineData(9999.6, "10000")]
    [InlineData(12345.6, "12346")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.000099999, "0.0001")]
    [InlineData(0.00009999, "9.999×10⁻⁵")]
    [InlineData(1e-15, "10⁻¹⁵")]
    [InlineData(-1e-15, "-10⁻¹⁵")]
    [InlineData(1.5e-9, "1.5×10⁻⁹")]
    [InlineData(1.2346e10, "1.235×10¹⁰")]
    [InlineData(9_999_999, "10⁷")]
    [InlineData(double.NaN, "NaN")]
    public void A_number_has_four_digits_and_no_E(double value, string text) =>
        Assert.Equal(text, Measure.Number(value));

    [Theory]
    [InlineData(0.12345, "0.123")]
    [InlineData(3240.4, "3240")]
    [InlineData(999.6, "1000")]
    public void Fewer_digits_never_round_the_integer_part(double value, string text) =>
        Assert.Equal(text, Measure.Number(value, digits: 3));

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
