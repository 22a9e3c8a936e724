using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class QuantizerTests
{
    private static readonly float[] X =
    [
        -2f,
        -1.0000001f,
        -1f,
        -0.9999999f,
        -0.06f,
        -0.04f,
        -1e-30f,
        -0f,
        0f,
        1e-30f,
        0.04f,
        0.06f,
        0.9999999f,
        1f,
        1.0000001f,
        3f,
    ];

    /// <summary>What comes down to each number: all different, so that none can stand for another.</summary>
    private static readonly float[] Upstream = [.. X.Select((_, i) => 0.5f + i)];

    private static readonly float[] Binary = [.. X.Select(x => x >= 0 ? 1f : -1f)];

    private static readonly float[] Ternary =
    [
        .. X.Select(x =>
            x > 0.05f ? 1f
            : x < -0.05f ? -1f
            : 0f
        ),
    ];

    [Fact]
    public void A_binary_weight_is_a_sign_and_zero_counts_as_plus_one()
    {
        Assert.Equal(Binary, Values(x => Quantizer.StraightThrough(x, LayerPrecision.Binary)));
        Assert.Equal([1f, 1f], Values(x => Quantizer.StraightThrough(x, LayerPrecision.Binary))[7..9]);
    }

    [Fact]
    public void A_ternary_weight_is_0_below_the_threshold() =>
        Assert.Equal(Ternary, Values(x => Quantizer.StraightThrough(x, LayerPrecision.Ternary)));

    /// <summary>Channels of their own scales: 2.54 and 1.27 are 127 steps, of 0.02 and 0.01.</summary>
    [Theory]
    [InlineData((int)SharedScale.PerChannel, 8, new float[] { 2.54f, -0.5f, 0.02f }, new float[] { -1.27f, 0.01f, 0 })]
    [InlineData((int)SharedScale.PerLayer, 8, new float[] { 2.54f, -0.5f, 0.02f }, new float[] { -1.28f, 0.02f, 0 })]
    [InlineData((int)SharedScale.PerChannel, 2, new float[] { 2.54f, 0, 0 }, new float[] { -1.27f, 0, 0 })]
    public void Integer_weights_are_steps_of_the_largest_magnitude(int scale, int bits, float[] first, float[] second)
    {
        using Tensor x = tensor(
            new float[] { 2.54f, -0.505f, 0.021f, -1.27f, 0.0149f, 0.004f },
            2,
            3,
            requires_grad: true
        );
        using Tensor rounded = Quantizer.StraightThrough(x, new IntegerGrid(bits, (SharedScale)scale));
        rounded.sum().backward();
        float[] expected = [.. first, .. second];
        foreach ((float value, float want) in Floats.Read(rounded).Zip(expected))
            Assert.Equal(want, value, 1e-5f);
        Assert.All(Floats.Read(x.grad!), gradient => Assert.Equal(1, gradient));
    }

    [Fact]
    public void Integer_weights_of_nothing_stay_0()
    {
        using Tensor x = zeros(2, 3);
        using Tensor rounded = Quantizer.StraightThrough(x, new IntegerGrid(8, SharedScale.PerChannel));
        Assert.All(Floats.Read(rounded), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Integer_activations_are_steps_of_a_range_of_1() =>
        Assert.Equal(
            [-1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1],
            Values(x => Quantizer.Saturated(x, LayerPrecision.Int3)).Select(value => (int)MathF.Round(3 * value) / 3)
        );

    [Fact]
    public void A_real_weight_stays_as_it_is() =>
        Assert.Equal(X, Values(x => Quantizer.StraightThrough(x, LayerPrecision.Real)));

    [Theory]
    [InlineData((int)LayerPrecision.Binary)]
    [InlineData((int)LayerPrecision.Ternary)]
    [InlineData((int)LayerPrecision.Real)]
    public void The_gradient_of_a_weight_goes_straight_through(int precision) =>
        Assert.Equal(Upstream, Gradient(x => Quantizer.StraightThrough(x, (LayerPrecision)precision)));

    [Fact]
    public void A_binary_activation_is_a_sign() =>
        Assert.Equal(Binary, Values(x => Quantizer.Saturated(x, LayerPrecision.Binary)));

    [Fact]
    public void A_ternary_activation_is_0_below_the_threshold() =>
        Assert.Equal(Ternary, Values(x => Quantizer.Saturated(x, LayerPrecision.Ternary)));

    [Fact]
    public void A_real_activation_is_clipped() =>
        Assert.Equal(
            [.. X.Select(x => Math.Clamp(x, -1, 1))],
            Values(x => Quantizer.Saturated(x, LayerPrecision.Real))
        );

    [Theory]
    [InlineData((int)LayerPrecision.Binary)]
    [InlineData((int)LayerPrecision.Ternary)]
    [InlineData((int)LayerPrecision.Real)]
    public void The_gradient_of_an_activation_is_cut_beyond_one_and_not_at_one(int precision)
    {
        float[] expected = [.. X.Zip(Upstream, (x, g) => Math.Abs(x) <= 1 ? g : 0)];
        Assert.Equal(expected, Gradient(x => Quantizer.Saturated(x, (LayerPrecision)precision)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void The_ternary_threshold_can_be_chosen(double threshold)
    {
        float[] expected = [.. X.Select(x => Math.Abs(x) > threshold ? Math.Sign(x) : 0f)];
        Assert.Equal(expected, Values(x => Quantizer.StraightThrough(x, LayerPrecision.Ternary, threshold)));
        Assert.Equal(expected, Values(x => Quantizer.Saturated(x, LayerPrecision.Ternary, threshold)));
    }

    [Theory]
    [InlineData((int)LayerPrecision.Binary, false)]
    [InlineData((int)LayerPrecision.Ternary, false)]
    [InlineData((int)LayerPrecision.Real, true)]
    public void A_plain_gradient_of_an_activation_is_cut_only_where_its_own_function_is(int precision, bool cut)
    {
        using var layer = new ActivationLayer(
            "act",
            new ActivationPlan((LayerPrecision)precision) { Gradient = GradientRule.Plain }
        );
        Assert.Equal(Values(x => Quantizer.Saturated(x, (LayerPrecision)precision)), Values(layer.forward));
        Assert.Equal([.. X.Zip(Upstream, (x, g) => cut && Math.Abs(x) > 1 ? 0 : g)], Gradient(layer.forward));
    }

    [Fact]
    public void A_real_activation_may_be_rectified()
    {
        using var layer = new ActivationLayer(
            "act",
            new ActivationPlan(LayerPrecision.Real) { Real = RealActivation.Relu }
        );
        Assert.Equal([.. X.Select(x => Math.Max(0, x))], Values(layer.forward));
        Assert.Equal([.. X.Zip(Upstream, (x, g) => x > 0 ? g : 0)], Gradient(layer.forward));
    }

    [Fact]
    public void Overwritten_values_keep_their_gradient()
    {
        Assert.Equal(Upstream, Values(x => Quantizer.Overwritten(x.clone(), tensor(Upstream))));
        Assert.Equal(Upstream, Gradient(x => Quantizer.Overwritten(x.clone(), tensor(Upstream))));
    }

    [Fact]
    public void What_is_quantized_is_left_alone()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(X);
        foreach (LayerPrecision precision in Enum.GetValues<LayerPrecision>())
        {
            Quantizer.StraightThrough(x, precision);
            Quantizer.Saturated(x, precision);
        }
        Assert.Equal(X, Floats.Read(x));
    }

    /// <summary>hardtanh of this TorchSharp returns its input; clamp must not.</summary>
    [Fact]
    public void Clamp_clips_and_its_gradient_is_cut_beyond_one()
    {
        Assert.Equal([.. X.Select(x => Math.Clamp(x, -1, 1))], Values(x => x.clamp(-1, 1)));
        Assert.Equal([.. X.Zip(Upstream, (x, g) => Math.Abs(x) <= 1 ? g : 0)], Gradient(x => x.clamp(-1, 1)));
    }

    private static float[] Values(Func<Tensor, Tensor> quantize)
    {
        using var scope = NewDisposeScope();
        return Floats.Read(quantize(tensor(X)));
    }

    private static float[] Gradient(Func<Tensor, Tensor> quantize)
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(X, requires_grad: true);
        (quantize(x) * tensor(Upstream)).sum().backward();
        return Floats.Read(x.grad);
    }
}
