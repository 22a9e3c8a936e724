using Modular.Reports.Html;

namespace Modular.Framework.Tests;

public sealed class HtmlAxisTest
{
    [Theory]
    [InlineData(89.4, 96.5, "88 90 92 94 96 98")]
    [InlineData(-0.43, 5.78, "-2 0 2 4 6")]
    [InlineData(0, 0.012, "0.000 0.005 0.010 0.015")]
    [InlineData(50, 50, "49.4 49.6 49.8 50.0 50.2 50.4 50.6")]
    [InlineData(double.NaN, double.PositiveInfinity, "0.0 0.5 1.0")]
    public void Ticks_are_round_and_go_around_the_values(double low, double high, string ticks)
    {
        Axis axis = Axis.Around([low, high]);
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Label)));
    }

    [Theory]
    [InlineData(1, 15, "5 10 15")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 1, "1")]
    [InlineData(1, 100, "20 40 60 80 100")]
    public void Epochs_are_whole(int first, int last, string ticks)
    {
        Axis axis = Axis.Whole(first, last);
        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Label)));
        Assert.Equal(last == first ? 0.5 : 1, axis.At(last));
    }
}
