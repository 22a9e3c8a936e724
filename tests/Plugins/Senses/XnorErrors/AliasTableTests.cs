using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

public sealed class AliasTableTests
{
    /// <summary>Over 2^20 words at equal distances each outcome has its weight, to the grain of the words.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("3 1")]
    [InlineData("1 2 3")]
    [InlineData("0 5 0 1 0.25")]
    [InlineData("1 1 1 1 1 1 1 0.001 20")]
    public void Outcomes_have_their_weights(string list)
    {
        double[] weights =
        [
            .. list.Split(' ')
                .Select(weight => double.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        const int Words = 1 << 20;
        var table = new AliasTable(-2, weights);
        int[] counts = new int[weights.Length];
        for (uint i = 0; i < Words; i++)
            counts[table.Draw(i << 12) + 2]++;
        for (int i = 0; i < weights.Length; i++)
            Assert.Equal(weights[i] / weights.Sum(), counts[i] / (double)Words, 16.0 / Words);
    }

    /// <summary>Against the binomial coefficients, by Pascal's recurrence.</summary>
    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 0.3)]
    [InlineData(12, 0.01)]
    [InlineData(12, 0.5)]
    [InlineData(300, 0.1)]
    [InlineData(40, 1)]
    public void Binomial_numbers_have_their_probabilities(int n, double p)
    {
        const int Words = 1 << 20;
        double[] expected = new double[n + 2];
        expected[0] = 1;
        for (int i = 0; i < n; i++)
        for (int j = i + 1; j >= 0; j--)
            expected[j] = expected[j] * (1 - p) + (j > 0 ? expected[j - 1] * p : 0);
        var draws = new BinomialAliases(p);
        int[] counts = new int[n + 1];
        for (uint i = 0; i < Words; i++)
            counts[draws.Draw(n, i << 12)]++;
        for (int j = 0; j <= n; j++)
            Assert.Equal(expected[j], counts[j] / (double)Words, 300.0 / Words);
    }
}
