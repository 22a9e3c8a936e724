using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class WeightLayerTests
{
    private const int Samples = 5;
    private const int Inputs = 6;
    private const int Outputs = 4;

    private static readonly float[] X = Floats.Normal(1, Samples * Inputs);
    private static readonly float[] G = Floats.Normal(2, Samples * Outputs);

    [Theory]
    [InlineData((int)LayerPrecision.Binary)]
    [InlineData((int)LayerPrecision.Ternary)]
    [InlineData((int)LayerPrecision.Real)]
    public void Digital_weights_are_quantized_and_take_the_gradient_straight_through(int precision)
    {
        using var scope = NewDisposeScope();
        WeightLayer layer = Linear((LayerPrecision)precision);
        float[] latent = Floats.Read(layer.Latent);
        float[] bias = Floats.Read(layer.get_parameter("bias"));
        float[] levels =
        [
            .. latent.Select(w =>
                precision == (int)LayerPrecision.Real ? w
                : precision == (int)LayerPrecision.Binary
                    ? w >= 0 ? 1
                        : -1
                : Math.Abs(w) > 0.05 ? Math.Sign(w)
                : 0
            ),
        ];
        Tensor x = X2().requires_grad_(true);
        Tensor y = layer.forward(x);
        Backward(y);
        Floats.Near(ClosedForms.Linear(X, levels, bias), Floats.Read(y), 1e-6);
        Floats.Near(ClosedForms.TransposedProduct(G, X, Samples), Floats.Read(layer.Latent.grad), 1e-6);
        Floats.Near(
            ClosedForms.ColumnSums(ClosedForms.Doubles(G), Outputs),
            Floats.Read(layer.get_parameter("bias")!.grad),
            1e-6
        );
        Floats.Near(BackThrough(levels), Floats.Read(x.grad), 1e-6);
    }

    [Fact]
    public void Observed_weights_take_the_place_and_the_gradient_of_the_latent_ones()
    {
        using var scope = NewDisposeScope();
        WeightLayer layer = Linear(LayerPrecision.Binary);
        float[] read = Floats.Normal(3, Outputs * Inputs);
        layer.Observed = tensor(read, [Outputs, Inputs]).requires_grad_(true);
        Tensor y = layer.forward(X2());
        Backward(y);
        Floats.Near(ClosedForms.Linear(X, read, Floats.Read(layer.get_parameter("bias"))), Floats.Read(y), 1e-6);
        Floats.Near(ClosedForms.TransposedProduct(G, X, Samples), Floats.Read(layer.Observed.grad), 1e-6);
        Assert.Null(layer.Latent.grad);
    }

    [Fact]
    public void Without_a_bias_there_is_none()
    {
        var layer = (WeightLayer)Layers(LayerPrecision.Real).Linear("fc", Inputs, Outputs, bias: false);
        using (layer)
            Assert.Equal(["weight"], layer.named_parameters().Select(parameter => parameter.name));
    }

    /// <summary>Groups, strides and padding: against sums over every point of the kernel.</summary>
    [Fact]
    public void A_convolution_and_the_gradient_at_its_observed_weights()
    {
        using var scope = NewDisposeScope();
        WeightLayer layer = Convolution("conv", Wide);
        float[] x = Floats.Normal(4, 2 * 4 * 5 * 6);
        float[] w = Floats.Normal(5, 6 * 2 * 3 * 2);
        layer.Observed = tensor(w, layer.Latent.shape).requires_grad_(true);
        Tensor y = layer.forward(tensor(x, [2, 4, 5, 6]));
        Assert.Equal([2, 6, 3, 7], y.shape);
        float[] g = Floats.Normal(6, y.numel());
        (y * tensor(g, y.shape)).sum().backward();
        double[] outputs = new double[g.Length];
        double[] gradient = new double[w.Length];
        foreach ((int at, int from, int weight) in Points())
        {
            outputs[at] += (double)w[weight] * x[from];
            gradient[weight] += (double)g[at] * x[from];
        }
        Floats.Near(outputs, Floats.Read(y), 1e-5);
        Floats.Near(gradient, Floats.Read(layer.Observed.grad), 1e-5);
    }

    [Fact]
    public void Convolutions_of_one_and_three_dimensions_are_flat_ones_of_two()
    {
        using var scope = NewDisposeScope();
        WeightLayer two = Convolution("two", Flat with { Size = [1, 3] });
        WeightLayer one = Convolution("one", Flat with { Size = [3] });
        WeightLayer three = Convolution("three", Flat with { Size = [1, 1, 3] });
        Tensor w = Floats.Normal(7, 3, 2, 3);
        Tensor x = Floats.Normal(8, 4, 2, 9);
        two.Observed = w.reshape(3, 2, 1, 3);
        one.Observed = w;
        three.Observed = w.reshape(3, 2, 1, 1, 3);
        float[] expected = Floats.Read(two.forward(x.reshape(4, 2, 1, 9)));
        Assert.Equal(4 * 3 * 7, expected.Length);
        Floats.Near(ClosedForms.Doubles(expected), Floats.Read(one.forward(x)), 1e-6);
        Floats.Near(ClosedForms.Doubles(expected), Floats.Read(three.forward(x.reshape(4, 2, 1, 1, 9))), 1e-6);
    }

    [Fact]
    public void A_matrix_of_a_convolution_has_the_points_of_its_kernel_as_inputs()
    {
        using WeightLayer layer = Convolution("conv", Wide);
        Assert.Equal((6, 12), (layer.Plan.Outputs, layer.Plan.Inputs));
        Assert.Equal([6, 2, 3, 2], layer.Latent.shape);
    }

    private static readonly Kernel Wide = new()
    {
        Inputs = 4,
        Outputs = 6,
        Size = [3, 2],
        Stride = [2, 1],
        Padding = [1, 1],
        Groups = 2,
        Bias = false,
    };

    private static readonly Kernel Flat = new()
    {
        Inputs = 2,
        Outputs = 3,
        Size = [3],
        Bias = false,
    };

    /// <summary>
    /// Which output, input and weight of <see cref="Wide"/> meet, for inputs [2, 4, 5, 6] and outputs [2, 6, 3, 7],
    /// less what is beyond the edge.
    /// </summary>
    private static IEnumerable<(int At, int From, int Weight)> Points() =>
        from n in Enumerable.Range(0, 2)
        from o in Enumerable.Range(0, 6)
        from row in Enumerable.Range(0, 3)
        from column in Enumerable.Range(0, 7)
        from i in Enumerable.Range(0, 2)
        from a in Enumerable.Range(0, 3)
        from b in Enumerable.Range(0, 2)
        let y = 2 * row + a - 1
        let x = column + b - 1
        where y >= 0 && y < 5 && x >= 0 && x < 6
        select (
            ((n * 6 + o) * 3 + row) * 7 + column,
            ((n * 4 + o / 3 * 2 + i) * 5 + y) * 6 + x,
            ((o * 2 + i) * 3 + a) * 2 + b
        );

    private static HostLayers Layers(LayerPrecision precision) =>
        new(new LayerPolicy(new PrecisionChoice { Weights = precision }, Precision.Binary), seed: 1);

    private static WeightLayer Linear(LayerPrecision precision) =>
        (WeightLayer)Layers(precision).Linear("fc", Inputs, Outputs);

    private static WeightLayer Convolution(string name, Kernel kernel) =>
        (WeightLayer)Layers(LayerPrecision.Real).Convolution(name, kernel);

    private static Tensor X2() => tensor(X, [Samples, Inputs]);

    private static void Backward(Tensor y) => (y * tensor(G, [Samples, Outputs])).sum().backward();

    /// <summary>g w: the gradient of the inputs.</summary>
    private static double[] BackThrough(float[] w) =>
        [
            .. from k in Enumerable.Range(0, Samples)
            from i in Enumerable.Range(0, Inputs)
            select Enumerable.Range(0, Outputs).Sum(o => (double)G[k * Outputs + o] * w[o * Inputs + i]),
        ];
}
