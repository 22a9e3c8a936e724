namespace Modular.Contracts.Tests;

public sealed class DialTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void Deviations_are_normal_numbers_times_strength_and_sigma(double strength)
    {
        Dial dial = new(strength, new RandomStream(7));
        double[] normal = new double[2 * 3 * 5];
        dial.Random.Normal(draw: 4, first: 0, normal);
        Assert.Equal(normal.Select(value => value * (strength * 0.1)), dial.Deviations(draw: 4, sigma: 0.1, [2, 3, 5]));
    }
}
