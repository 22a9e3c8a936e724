using Modular.Contracts;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

public sealed class XnorErrorsTests
{
    private const int Uses = 40_000;
    private const int Inputs = 30;
    private static readonly RandomStream Random = new(11);

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(0.3, true)]
    [InlineData(1, true)]
    [InlineData(0.1, false)]
    public void Sums_are_distributed_as_those_of_flipped_products(double rate, bool zeros)
    {
        float[] x = Signs(Inputs, 1, zeros);
        float[] w = Signs(Inputs, 2, zeros);
        double[] brute = Shares(BruteForce(x, w, rate));
        double[] drawn = Shares(Sums(x, w, rate));
        double worst = brute.Zip(drawn, (a, b) => Math.Abs(a - b) / Math.Sqrt((a + b + 2.0 / Uses) / Uses)).Max();
        Assert.InRange(worst, 0, 4.5); // of 61 shares, each in standard errors of the difference
    }

    [Fact]
    public void Sums_without_errors_are_exact()
    {
        float[] x = Signs(Inputs, 1, zeros: true);
        float[] w = Signs(Inputs, 2, zeros: false);
        float exact = x.Zip(w, (a, b) => a * b).Sum();
        Assert.All(Sums(x, w, 0)[..100], sum => Assert.Equal(exact, sum));
    }

    /// <summary>Mean s (1 - 2p), variance 4 p (1 - p) sum (x w)^2.</summary>
    [Fact]
    public void Real_inputs_have_the_mean_and_the_variance_of_flipped_products()
    {
        float[] x = [.. Enumerable.Range(0, Inputs).Select(i => (float)Math.Sin(i))];
        float[] w = Signs(Inputs, 2, zeros: false);
        float[] sums = Sums(x, w, 0.1);
        double mean = 0.8 * x.Zip(w, (a, b) => a * b).Sum();
        double variance = 4 * 0.1 * 0.9 * x.Sum(a => a * a);
        Assert.Equal(mean, sums.Average(), 4 * Math.Sqrt(variance / Uses));
        Assert.Equal(
            variance,
            sums.Select(sum => (sum - mean) * (sum - mean)).Average(),
            4 * variance * Math.Sqrt(2.0 / Uses)
        );
    }

    /// <summary>
    /// The reference's law: exp(-(d + 1)^2 / (2 sigma^2)) / 2 at a distance d of the popcount from its threshold, on
    /// either side.
    /// </summary>
    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(2, 3)]
    [InlineData(4, 0.5)]
    [InlineData(4, 6)]
    public void A_noisy_comparator_errs_the_less_the_farther_its_threshold(double sigma, double distance)
    {
        float[] x = Signs(Inputs, 1, zeros: false);
        float[] w = Signs(Inputs, 2, zeros: false);
        double exact = x.Zip(w, (a, b) => a * b).Sum();
        double expected = 0.5 * Math.Exp(-(distance + 1) * (distance + 1) / (2 * sigma * sigma));
        float[] sums = Sums(x, w, new XnorErrorsOptions { Rate = 0, ComparatorSigma = sigma });
        double error = 4 * Math.Sqrt(expected / Uses);
        Assert.Equal(expected, sums.Count(sum => sum > exact + 2 * distance) / (double)Uses, error);
        Assert.Equal(expected, sums.Count(sum => sum < exact - 2 * distance) / (double)Uses, error);
    }

    [Fact]
    public void A_comparator_has_a_dial_where_it_is_noisy()
    {
        Assert.Equal(
            ["xnor-errors"],
            new XnorErrorsSense(new()).Imperfections.Select(imperfection => imperfection.Name)
        );
        Assert.Equal(
            ["xnor-errors", "comparator-noise"],
            new XnorErrorsSense(new() { ComparatorSigma = 2 }).Imperfections.Select(imperfection => imperfection.Name)
        );
    }

    [Fact]
    public void Neighbouring_outputs_and_later_uses_are_independent()
    {
        using DisposeScope scope = NewDisposeScope();
        using var array = Array(2, 0.2);
        Tensor x = ones(Uses, Inputs);
        Tensor g = ones(1, 2, Inputs);
        Tensor first = array.Sums(x, g);
        Tensor second = array.Sums(x, g);
        double bound = 4 / Math.Sqrt(Uses);
        Assert.InRange(Correlation(first[.., 0], first[.., 1]), -bound, bound);
        Assert.InRange(Correlation(first[.., 0], second[.., 0]), -bound, bound);
    }

    [Fact]
    public void A_weight_is_read_without_errors()
    {
        using DisposeScope scope = NewDisposeScope();
        using var array = Array(1, 1);
        Assert.All(array.Read(ones(1, 1, Inputs)).data<float>().ToArray(), value => Assert.Equal(1, value));
    }

    private static IColumnSense Array(int outputs, double rate) =>
        Array(outputs, new XnorErrorsOptions { Rate = rate });

    private static IColumnSense Array(int outputs, XnorErrorsOptions options) =>
        (IColumnSense)
            new XnorErrorsSense(options).Fabricate(
                [outputs, Inputs],
                new ConductanceRange(0, 1),
                new Conditions(3, _ => 1)
            );

    private static float[] Sums(float[] x, float[] w, double rate) => Sums(x, w, new XnorErrorsOptions { Rate = rate });

    private static float[] Sums(float[] x, float[] w, XnorErrorsOptions options)
    {
        using DisposeScope scope = NewDisposeScope();
        using IColumnSense array = Array(1, options);
        return array
            .Sums(tensor(x, [1, Inputs]).expand(Uses, Inputs), (tensor(w, [1, 1, Inputs]) + 1) / 2)
            .data<float>()
            .ToArray();
    }

    private static float[] BruteForce(float[] x, float[] w, double rate)
    {
        double[] uniform = new double[Inputs];
        float[] sums = new float[Uses];
        for (int n = 0; n < Uses; n++)
        {
            Random.Uniform(100 + n, 0, uniform);
            for (int i = 0; i < Inputs; i++)
                sums[n] += x[i] * w[i] * (uniform[i] < rate ? -1 : 1);
        }
        return sums;
    }

    private static double[] Shares(float[] sums)
    {
        double[] shares = new double[2 * Inputs + 1];
        foreach (float sum in sums)
            shares[(int)sum + Inputs] += 1.0 / sums.Length;
        return shares;
    }

    private static double Correlation(Tensor a, Tensor b)
    {
        Tensor x = a - a.mean();
        Tensor y = b - b.mean();
        return (x * y).mean().item<float>()
            / Math.Sqrt(x.square().mean().item<float>() * y.square().mean().item<float>());
    }

    private static float[] Signs(int count, long draw, bool zeros)
    {
        double[] uniform = new double[count];
        Random.Uniform(draw, 0, uniform);
        return
        [
            .. uniform.Select(u =>
                zeros && u < 0.3 ? 0f
                : u < 0.6 ? -1
                : 1
            ),
        ];
    }
}
