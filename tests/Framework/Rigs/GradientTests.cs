using Modular.Rigs;
using Modular.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// The operations that every network rests on, against closed forms: the tensor library is not above suspicion.
/// </summary>
public sealed class GradientTests
{
    private const int Samples = 7;
    private const int Features = 3;
    private const double Epsilon = 1e-5;

    private static readonly float[] X =
    [
        .. Floats.Normal(1, Samples * Features).Select((x, i) => 2 * x + i % Features),
    ];
    private static readonly float[] G = Floats.Normal(2, Samples * Features);
    private static readonly float[] Gamma = [0.5f, -1.5f, 2f];
    private static readonly float[] Beta = [0.1f, 0f, -3f];

    [Fact]
    public void Cross_entropy_and_its_gradient()
    {
        using var scope = NewDisposeScope();
        long[] labels = [0, 2, 1, 1, 0, 2, 2];
        Tensor logits = tensor(X, [Samples, Features]).requires_grad_(true);
        Tensor loss = Loss.CrossEntropy(logits, tensor(labels));
        loss.backward();
        (double expected, double[] gradient) = ClosedForms.CrossEntropy(X, labels);
        Assert.Equal(expected, Loss.Finite(loss), 1e-6);
        Floats.Near(gradient, Floats.Read(logits.grad), 1e-6);
    }

    [Fact]
    public void A_loss_that_is_not_finite_is_refused()
    {
        using Tensor lost = tensor(float.NaN);
        var error = Assert.Throws<ContractViolation>(() => Loss.Finite(lost));
        Assert.Equal("the training loss became NaN; expected a finite number. Lower training.rate.", error.Message);
    }

    [Fact]
    public void Batch_norm_in_training_normalizes_by_the_batch()
    {
        using var scope = NewDisposeScope();
        BatchNorm1d norm = BatchNorm();
        Tensor x = tensor(X, [Samples, Features]).requires_grad_(true);
        Tensor y = norm.forward(x);
        (y * tensor(G, [Samples, Features])).sum().backward();
        Floats.Near(Expected((j, h, _) => Gamma[j] * h + Beta[j]), Floats.Read(y), 1e-6);
        Floats.Near(
            Expected(
                (j, h, i) => Gamma[j] / Scale(j) * (G[i] - Mean(j, k => G[k]) - h * Mean(j, k => G[k] * Normal(k)))
            ),
            Floats.Read(x.grad),
            1e-5
        );
        Floats.Near(
            [.. Columns.Select(j => Samples * Mean(j, k => G[k] * Normal(k)))],
            Floats.Read(norm.weight!.grad),
            1e-5
        );
        Floats.Near([.. Columns.Select(j => Samples * Mean(j, k => G[k]))], Floats.Read(norm.bias!.grad), 1e-5);
    }

    [Fact]
    public void Batch_norm_keeps_running_means_and_tests_with_them()
    {
        using var scope = NewDisposeScope();
        BatchNorm1d norm = BatchNorm();
        norm.forward(tensor(X, [Samples, Features]));
        double[] mean = [.. Columns.Select(j => 0.1 * Mean(j, k => X[k]))];
        double[] variance = [.. Columns.Select(j => 0.9 + 0.1 * Variance(j) * Samples / (Samples - 1))];
        Floats.Near(mean, Floats.Read(norm.running_mean), 1e-6);
        Floats.Near(variance, Floats.Read(norm.running_var), 1e-6);
        norm.eval();
        double[] y =
        [
            .. G.Select(
                (g, i) =>
                    Gamma[i % Features] * (g - mean[i % Features]) / Math.Sqrt(variance[i % Features] + Epsilon)
                    + Beta[i % Features]
            ),
        ];
        Floats.Near(y, Floats.Read(norm.forward(tensor(G, [Samples, Features]))), 1e-6);
    }

    private static IEnumerable<int> Columns => Enumerable.Range(0, Features);

    private static double[] Expected(Func<int, double, int, double> formula) =>
        [.. X.Select((_, i) => formula(i % Features, Normal(i), i))];

    private static double Mean(int column, Func<int, double> value) =>
        Enumerable.Range(0, Samples).Average(k => value(k * Features + column));

    private static double Variance(int column) => Mean(column, k => Math.Pow(X[k] - Mean(column, l => X[l]), 2));

    private static double Scale(int column) => Math.Sqrt(Variance(column) + Epsilon);

    private static double Normal(int i) => (X[i] - Mean(i % Features, k => X[k])) / Scale(i % Features);

    private static BatchNorm1d BatchNorm()
    {
        BatchNorm1d norm = nn.BatchNorm1d(Features);
        using IDisposable noGradient = no_grad();
        norm.weight!.copy_(tensor(Gamma));
        norm.bias!.copy_(tensor(Beta));
        return norm;
    }
}
