using Modular.Statistics;

namespace Modular.Framework.Tests;

public sealed class StudentQuantileTests
{
    /// <summary>Values of the usual tables (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2).</summary>
    [Theory]
    [InlineData(1, 0.025, 12.706)]
    [InlineData(1, 0.005, 63.657)]
    [InlineData(2, 0.025, 4.303)]
    [InlineData(2, 0.001, 22.327)]
    [InlineData(4, 0.025, 2.776)]
    [InlineData(4, 0.001, 7.173)]
    [InlineData(19, 0.005, 2.861)]
    public void It_has_the_values_of_the_tables(int freedom, double tail, double t) =>
        Assert.Equal(t, StudentQuantile.Upper(freedom, tail), 1e-3);

    /// <summary>Between whole degrees of freedom it falls, and goes on far out.</summary>
    [Theory]
    [InlineData(1.0001, 0.025, 12.70, 12.71)]
    [InlineData(1.5, 0.025, 4.303, 12.706)]
    [InlineData(2.5, 0.001, 10.215, 22.327)]
    [InlineData(1.2, 1e-6, 3000, 3e5)]
    public void It_has_values_between_whole_degrees(double freedom, double tail, double low, double high) =>
        Assert.InRange(StudentQuantile.Upper(freedom, tail), low, high);

    [Fact]
    public void It_has_values_far_out() => Assert.Equal(3183098.86, StudentQuantile.Upper(1, 1e-7), 0.01);
}
