using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class HostLayersTests
{
    [Fact]
    public void Initial_weights_are_uniform_within_one_over_the_root_of_the_inputs()
    {
        using Tensor drawn = InitialWeights.Draw([100, 400], 400, seed: 3, "fc weight");
        float[] values = Floats.Read(drawn);
        Assert.All(values, w => Assert.InRange(w, -0.05f, 0.05f));
        Assert.Equal(0, values.Average(), 4 * 0.05 / Math.Sqrt(3 * 40000));
        Assert.Equal(
            0.05 * 0.05 / 3,
            values.Average(w => (double)w * w),
            4 * 0.05 * 0.05 * Math.Sqrt(4.0 / 45 / 40000)
        );
        Assert.True(values.Max() > 0.0499 && values.Min() < -0.0499);
    }

    [Fact]
    public void Initial_weights_are_normal_where_a_deviation_is_given_and_biases_are_not()
    {
        HostLayers layers = new(new LayerPolicy(new PrecisionChoice(), Precision.Binary), seed: 1) { Deviation = 0.03 };
        var layer = (WeightLayer)layers.Linear("fc", 400, 100);
        float[] values = Floats.Read(layer.Latent);
        Assert.Equal(0, values.Average(), 4 * 0.03 / 200);
        Assert.Equal(0.03 * 0.03, values.Average(w => (double)w * w), 4 * 0.03 * 0.03 * Math.Sqrt(2.0 / 40000));
        Assert.Equal(0.0455, values.Count(w => Math.Abs(w) > 0.06) / 40000.0, 0.004);
        Assert.All(Floats.Read(layer.get_parameter("bias")), b => Assert.InRange(b, -0.05f, 0.05f));
    }

    /// <summary>Values are drawn in parts, and are those of one draw: a part begins at its own position.</summary>
    [Fact]
    public void A_large_tensor_has_the_numbers_of_its_stream_in_order()
    {
        const int count = 3 * InitialWeights.OfSketch + 5;
        double[] uniform = new double[count];
        double[] normal = new double[count];
        new RandomStream(StreamKey.Derive(3, "initial w")).Uniform(0, 0, uniform);
        new RandomStream(StreamKey.Derive(3, "initial w")).Normal(0, 0, normal);
        using Tensor flat = InitialWeights.Draw([count], 16, seed: 3, "w");
        using Tensor bell = InitialWeights.DrawNormal([count], 0.1, seed: 3, "w");
        Assert.Equal(uniform.Select(u => (float)(0.25 * (2 * u - 1))), Floats.Read(flat));
        Assert.Equal(normal.Select(z => (float)(0.1 * z)), Floats.Read(bell));
    }

    /// <summary>What a network is asked about its layers needs no other numbers.</summary>
    [Fact]
    public void A_sketch_begins_as_the_network_and_repeats_its_first_numbers()
    {
        const int some = InitialWeights.OfSketch;
        using Tensor whole = InitialWeights.Draw([some + 3, 2], 16, seed: 3, "w");
        using Tensor sketch = InitialWeights.Draw([some + 3, 2], 16, seed: 3, "w", some);
        float[] first = Floats.Read(whole)[..some];
        Assert.Equal(whole.shape, sketch.shape);
        Assert.Equal([.. first, .. first, .. first[..6]], Floats.Read(sketch));
    }

    [Fact]
    public void Each_tensor_has_initial_weights_of_its_own()
    {
        HostLayers layers = Layers(new PrecisionChoice(), seed: 1);
        HostLayers other = Layers(new PrecisionChoice(), seed: 2);
        HostLayers again = Layers(new PrecisionChoice(), seed: 1);
        WeightLayer first = Linear(layers, "a");
        WeightLayer second = Linear(layers, "b");
        Assert.NotEqual(Floats.Read(first.Latent), Floats.Read(second.Latent));
        Assert.NotEqual(Floats.Read(first.Latent), Floats.Read(Linear(other, "a").Latent));
        Assert.NotEqual(Floats.Read(first.Latent)[..4], Floats.Read(first.get_parameter("bias")));
        Linear(again, "z");
        Assert.Equal(Floats.Read(first.Latent), Floats.Read(Linear(again, "a").Latent));
    }

    [Fact]
    public void A_name_is_claimed_once()
    {
        HostLayers layers = Layers(new PrecisionChoice(), seed: 1);
        layers.Activation("fc1").Dispose();
        var error = Assert.Throws<ArgumentException>(() => layers.Linear("fc1", 2, 2));
        Assert.Equal("asks for two layers called 'fc1'; names are unique within a network.", error.Message);
    }

    [Fact]
    public void A_layer_lives_in_the_memory_if_the_cell_holds_its_precision_and_nothing_else_is_said()
    {
        var choice = new PrecisionChoice
        {
            Layers = new Dictionary<string, LayerChoice>
            {
                ["fc1"] = new() { Weights = LayerPrecision.Real },
                ["fc*"] = LayerChoice.Digital with { Activations = LayerPrecision.Real },
                ["t"] = new() { Weights = LayerPrecision.Ternary },
            },
        };
        var policy = new LayerPolicy(choice, Precision.Binary | Precision.Real);
        Assert.Equal(
            [
                (LayerPrecision.Real, true),
                (LayerPrecision.Binary, false),
                (LayerPrecision.Binary, true),
                (LayerPrecision.Ternary, false),
            ],
            new[] { "fc1", "fc2", "other", "t" }
                .Select(name => policy.Plan(name, 1, 1))
                .Select(plan => (plan.Weights, plan.InMemory))
        );
        Assert.Equal(
            [LayerPrecision.Binary, LayerPrecision.Real],
            [policy.Activations("fc1").Precision, policy.Activations("fc2").Precision]
        );
    }

    /// <summary>A group counts like a name, and the first that fits counts.</summary>
    [Fact]
    public void Convolutions_are_features_and_fully_connected_layers_the_classifier()
    {
        var choice = new PrecisionChoice
        {
            Layers = new Dictionary<string, LayerChoice>
            {
                ["fc2"] = new() { Weights = LayerPrecision.Int4 },
                ["classifier"] = new() { Weights = LayerPrecision.Binary, Activations = LayerPrecision.Ternary },
                ["features"] = new() { Weights = LayerPrecision.Int8 },
                ["all"] = new() { Weights = LayerPrecision.Ternary, Activations = LayerPrecision.Real },
            },
        };
        HostLayers layers = Layers(choice, 1);
        var kernel = new Kernel
        {
            Inputs = 2,
            Outputs = 3,
            Size = [5],
        };
        layers.Convolution("conv1", kernel);
        layers.Activation("act1");
        Linear(layers, "fc1");
        layers.Activation("fc1-act");
        Linear(layers, "fc2");
        Assert.Equal(
            [(LayerPrecision.Int8, false), (LayerPrecision.Binary, true), (LayerPrecision.Int4, false)],
            layers.Weights.Select(layer => (layer.Plan.Weights, layer.Plan.InMemory))
        );
        var policy = new LayerPolicy(choice, Precision.Binary);
        Assert.Equal(LayerPrecision.Binary, policy.Activations("act1", layers.Groups["act1"]).Precision);
        Assert.Equal(LayerPrecision.Ternary, policy.Activations("fc1-act", layers.Groups["fc1-act"]).Precision);
        Assert.Equal(LayerPrecision.Real, policy.Activations("first", group: null).Precision);
    }

    private static HostLayers Layers(PrecisionChoice choice, ulong seed) =>
        new(new LayerPolicy(choice, Precision.Binary), seed);

    private static WeightLayer Linear(HostLayers layers, string name) => (WeightLayer)layers.Linear(name, 3, 4);
}
