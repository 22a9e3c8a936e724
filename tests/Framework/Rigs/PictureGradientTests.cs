using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>The operations that networks for pictures rest on, against closed forms.</summary>
public sealed class PictureGradientTests
{
    private const int Samples = 3;
    private const int Channels = 2;
    private const int Side = 4;
    private const int Points = Side * Side;

    private static readonly float[] X =
    [
        .. Floats.Normal(1, Samples * Channels * Points).Select((x, i) => 2 * x + i / Points % Channels),
    ];

    [Fact]
    public void A_maximum_takes_the_largest_of_four_points_and_gives_it_the_gradient()
    {
        using var scope = NewDisposeScope();
        float[] g = Floats.Normal(2, X.Length / 4);
        Tensor x = Input();
        Tensor y = nn.MaxPool2d(2).forward(x);
        (y * tensor(g, y.shape)).sum().backward();
        double[] largest = new double[g.Length];
        double[] gradient = new double[X.Length];
        for (int i = 0; i < g.Length; i++)
        {
            int corner = i / 4 * Points + i / 2 % 2 * 2 * Side + i % 2 * 2;
            int at = new[] { corner, corner + 1, corner + Side, corner + Side + 1 }.MaxBy(j => X[j]);
            largest[i] = X[at];
            gradient[at] = g[i];
        }
        Floats.Near(largest, Floats.Read(y), 0);
        Floats.Near(gradient, Floats.Read(x.grad), 0);
    }

    /// <summary>Mean and variance of a channel are over samples and points.</summary>
    [Fact]
    public void Batch_norm_normalizes_every_channel()
    {
        using var scope = NewDisposeScope();
        float[] g = Floats.Normal(3, X.Length);
        BatchNorm2d norm = nn.BatchNorm2d(Channels);
        Tensor x = Input();
        Tensor y = norm.forward(x);
        (y * tensor(g, y.shape)).sum().backward();
        Floats.Near([.. X.Select((_, i) => Normal(i))], Floats.Read(y), 1e-5);
        Floats.Near(
            [
                .. X.Select(
                    (_, i) => (g[i] - Mean(i, k => g[k]) - Normal(i) * Mean(i, k => g[k] * Normal(k))) / Deviation(i)
                ),
            ],
            Floats.Read(x.grad),
            1e-5
        );
        Floats.Near(
            [.. new[] { 0, Points }.Select(i => 0.1 * Mean(i, k => X[k]))],
            Floats.Read(norm.running_mean),
            1e-6
        );
    }

    /// <summary>
    /// What lies in freed memory is NaN here. Numbers of channels that are no multiples of 16 are those where oneDNN
    /// reads it.
    /// </summary>
    [Theory]
    [InlineData(3, 4)]
    [InlineData(8, 8)]
    [InlineData(33, 65)]
    public void A_convolution_reads_nothing_that_nobody_wrote(long inputs, long outputs)
    {
        float[] x = Floats.Normal(4, (int)(Samples * inputs * 64));
        float[] w = Floats.Normal(5, (int)(outputs * inputs * 9));
        float[] g = Floats.Normal(6, (int)(Samples * outputs * 64));
        float[]? first = null;
        for (int i = 0; i < 40; i++)
        {
            using var scope = NewDisposeScope();
            for (int k = 0; k < 4; k++)
                full(g.Length, float.NaN).Dispose();
            Tensor input = tensor(x, [Samples, inputs, 8, 8]).requires_grad_(true);
            Tensor weights = tensor(w, [outputs, inputs, 3, 3]).requires_grad_(true);
            Tensor sums = nn.functional.conv2d(input, weights, padding: [1, 1]);
            (sums * tensor(g, sums.shape)).sum().backward();
            float[] all = [.. Floats.Read(sums), .. Floats.Read(input.grad), .. Floats.Read(weights.grad)];
            Assert.All(all, value => Assert.True(float.IsFinite(value)));
            Assert.Equal(first ??= all, all);
        }
    }

    private static Tensor Input() => tensor(X, [Samples, Channels, Side, Side]).requires_grad_(true);

    private static double Normal(int at) => (X[at] - Mean(at, k => X[k])) / Deviation(at);

    private static double Deviation(int at) => Math.Sqrt(Mean(at, k => Math.Pow(X[k] - Mean(at, l => X[l]), 2)) + 1e-5);

    /// <summary>Over the channel of a point.</summary>
    private static double Mean(int at, Func<int, double> value) =>
        Enumerable.Range(0, X.Length).Where(k => k / Points % Channels == at / Points % Channels).Average(value);
}
