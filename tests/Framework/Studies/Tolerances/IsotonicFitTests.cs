using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class IsotonicFitTests
{
    private static readonly double[] Grid = [0, 0.25, 0.5, 1, 2, 4];

    [Fact]
    public void What_rises_is_kept_and_interpolated_exactly()
    {
        var fit = new IsotonicFit(Grid, [0, 0.1, 0.4, 1.2, 3.2, 9.2]);
        Assert.Equal([0, 0.1, 0.4, 1.2, 3.2, 9.2], fit.Values);
        Assert.Equal(0.5 + 0.5 * 0.6 / 0.8, fit.Reaches(1), 1e-12);
        Assert.Equal(1.4, fit.Reaches(2), 1e-12);
        Assert.Equal(2, fit.Reaches(3.2), 1e-12);
        Assert.Equal(0.25, fit.Reaches(0.1), 1e-12);
        Assert.Equal(4, fit.Reaches(9.2), 1e-12);
    }

    /// <summary>Hand-pooled: 3 and 1 to 2, then 2, 2 and 0.5 to 1.5.</summary>
    [Fact]
    public void Neighbours_in_the_wrong_order_are_pooled()
    {
        Assert.Equal([0, 1, 2, 2, 5, 6], new IsotonicFit(Grid, [0, 1, 3, 1, 5, 6]).Values);
        Assert.Equal([0, 1, 1.5, 1.5, 1.5, 6], new IsotonicFit(Grid, [0, 1, 3, 1, 0.5, 6]).Values);
        Assert.Equal([0, 2, 2, 2, 2, 2], new IsotonicFit(Grid, [0, 4, 3, 2, 1, 0]).Values);
    }

    /// <summary>The accuracy at 0 is as uncertain as the others: gains say that it was measured too low.</summary>
    [Fact]
    public void A_gain_lowers_where_losses_are_counted_from()
    {
        var fit = new IsotonicFit(Grid, [0, -3, -2, -1, 1, 3]);
        double start = -5 / 3.0; // The mean of 0, -3 and -2.
        Assert.Equal([0, 0, 0, -1 - start, 1 - start, 3 - start], fit.Values);
        Assert.Equal(0.875, fit.Reaches(0.5), 1e-12);
    }

    [Fact]
    public void Outside_the_strengths_there_is_no_number()
    {
        Assert.Equal(double.PositiveInfinity, new IsotonicFit(Grid, [0, 0, 0, 0, 0.2, 0.9]).Reaches(1));
        Assert.Equal(double.NegativeInfinity, new IsotonicFit(Grid, [0, 1.1, 2, 3, 4, 5]).Reaches(1));
        Assert.Equal(double.PositiveInfinity, new IsotonicFit(Grid, [0, -1, -2, -3, -4, -5]).Reaches(0.001));
    }

    /// <summary>Among all curves that never fall, on a grid of values, none is nearer.</summary>
    [Fact]
    public void No_other_curve_is_nearer()
    {
        double[] losses = [0, 0.6, -0.4, 0.9, 0.2, 0.5];
        double[] values = new IsotonicFit(Grid, losses).Values;
        double start = losses.Zip(values, (loss, value) => loss - value).Average();
        double nearest = Distance(losses, [.. values.Select(value => value + start)]);
        double[] levels = [.. Enumerable.Range(-2, 17).Select(i => i / 20.0)];
        Assert.True(Curves(levels, losses.Length).Min(curve => Distance(losses, curve)) >= nearest - 1e-12);
    }

    private static double Distance(double[] losses, IReadOnlyList<double> curve) =>
        losses.Zip(curve, (x, y) => (x - y) * (x - y)).Sum();

    private static IEnumerable<double[]> Curves(double[] levels, int points) =>
        points == 0
            ?
            [
                [],
            ]
            : Curves(levels, points - 1)
                .SelectMany(curve =>
                    levels
                        .Where(level => curve.Length == 0 || level >= curve[^1])
                        .Select(level => (double[])[.. curve, level])
                );
}
