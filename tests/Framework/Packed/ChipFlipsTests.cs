using MathNet.Numerics.Distributions;
using Modular.Contracts;
using Modular.Packed;
using Modular.Rigs;
using Modular.Rigs.Uses;

namespace Modular.Framework.Tests;

/// <summary>Errors of a chip, drawn at their positions.</summary>
public sealed class ChipFlipsTests
{
    private static readonly RandomStream Random = new(17);

    /// <summary>
    /// Each of 400 weights errs by itself with the rate: over 2000 chips the number of errors has the mean and the
    /// variance of the binomial law, and so has the first half; 5 standard errors.
    /// </summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    public void The_number_of_errors_is_binomial(double rate)
    {
        const int chips = 2000;
        const int weights = 400;
        int[][] all = [.. Enumerable.Range(0, chips).Select(chip => Draw(chip, weights, rate))];
        Assert.All(all, one => Assert.Equal(one.Distinct().Order(), one));
        Assert.All(all, one => Assert.All(one, position => Assert.InRange(position, 0, weights - 1)));
        HasLaw(weights, rate, [.. all.Select(one => (double)one.Length)]);
        HasLaw(weights / 2, rate, [.. all.Select(one => (double)one.Count(position => position < weights / 2))]);
    }

    [Fact]
    public void Rates_of_0_and_1_need_no_draw()
    {
        Assert.Empty(Draw(0, 50, 0));
        Assert.Equal(Enumerable.Range(0, 50), Draw(0, 50, 1));
        Assert.Empty(Draw(0, 50, 1e-300));
    }

    /// <summary>Another flip gives the sign that was there; a 0 stays 0.</summary>
    [Fact]
    public void A_flip_is_undone_by_another()
    {
        float[] values = [.. Enumerable.Range(0, 7 * 65).Select(i => (float)(i * 5 % 3 - 1))];
        PackedMatrix matrix = PackedMatrix.FromValues(values, 7, 65)!;
        int[] before = Values(matrix);
        Assert.Equal(values.Select(value => (int)value), before);
        IReadOnlyList<int> flipped = Draw(3, values.Length, 0.2);
        Flip(matrix, flipped);
        Assert.Equal(before.Select((value, i) => flipped.Contains(i) ? -value : value), Values(matrix));
        Flip(matrix, flipped);
        Assert.Equal(before, Values(matrix));
    }

    private static int[] Draw(long chip, int count, double rate) => [.. ErrorPositions.Draw(Random, chip, count, rate)];

    private static void Flip(PackedMatrix matrix, IEnumerable<int> positions)
    {
        foreach (int position in positions)
            matrix.Flip(position / matrix.Inputs, position % matrix.Inputs);
    }

    private static int[] Values(PackedMatrix matrix) =>
        [.. Enumerable.Range(0, matrix.Rows * matrix.Inputs).Select(i => matrix[i / matrix.Inputs, i % matrix.Inputs])];

    private static void HasLaw(int weights, double rate, double[] counts)
    {
        var law = new Binomial(rate, weights);
        double mean = counts.Average();
        double variance = counts.Sum(count => (count - mean) * (count - mean)) / (counts.Length - 1);
        Assert.Equal(law.Mean, mean, 5 * Math.Sqrt(law.Variance / counts.Length));
        Assert.Equal(law.Variance, variance, 5 * law.Variance * Math.Sqrt(2.5 / counts.Length));
    }
}
