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

    [Fact]
    public void It_has_values_far_out() => Assert.Equal(3183098.86, StudentQuantile.Upper(1, 1e-7), 0.01);
}
