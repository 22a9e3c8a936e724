using Modular.Contracts;
using Modular.Packed;
using Modular.Rigs;
using Modular.Scenarios;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Packed layers against libtorch, to the last bit of every logit.</summary>
public sealed class PackedModelTests
{
    private const string Binary = nameof(LayerPrecision.Binary);
    private const string Ternary = nameof(LayerPrecision.Ternary);

    public static TheoryData<int[], string, string, bool> Perceptrons =>
        new()
        {
            { [5, 3, 2, 2], Binary, Binary, false },
            { [9, 63, 64, 3], Binary, Binary, true },
            { [20, 127, 65, 130, 10], Binary, Binary, true },
            { [12, 1025, 1025, 10], Binary, Binary, true },
            { [7, 190, 61, 4], Binary, Ternary, true },
            { [7, 129, 70, 5], Ternary, Binary, true },
            { [8, 300, 33, 40, 1], Ternary, Ternary, false },
        };

    [Theory]
    [MemberData(nameof(Perceptrons))]
    public void Logits_of_perceptrons_are_those_of_libtorch(int[] widths, string weights, string activations, bool bias)
    {
        HostLayers layers = Layers(weights, activations);
        var modules = new List<nn.Module<Tensor, Tensor>>();
        for (int i = 1; i < widths.Length; i++)
        {
            modules.Add(layers.Linear($"fc{i}", widths[i - 1], widths[i], bias));
            modules.Add(Norm(nn.BatchNorm1d(widths[i]), i, widths[i - 1]));
            if (i < widths.Length - 1)
                modules.Add(layers.Activation($"act{i}"));
        }
        Compare(modules, Floats.Normal(9, 700, widths[0]), widths.Length - 2);
    }

    public static TheoryData<string, string, int, int, int> Pictures =>
        new()
        {
            { Binary, Binary, 1, 3, 1 },
            { Binary, Binary, 2, 3, 1 },
            { Ternary, Binary, 1, 5, 2 },
            { Binary, Ternary, 1, 2, 0 },
            { Ternary, Ternary, 1, 3, 1 },
        };

    /// <summary>
    /// Pictures of 9 x 7 points, not a multiple of anything; one pooling stands before its batch norm, one behind.
    /// </summary>
    [Theory]
    [MemberData(nameof(Pictures))]
    public void Logits_of_convolutions_are_those_of_libtorch(
        string weights,
        string activations,
        int stride,
        int side,
        int padding
    )
    {
        HostLayers layers = Layers(weights, activations);
        Kernel Kernel(int inputs, int outputs) =>
            new()
            {
                Inputs = inputs,
                Outputs = outputs,
                Size = [side, side],
                Stride = [stride, stride],
                Padding = [padding, padding],
            };
        Kernel first = new()
        {
            Inputs = 2,
            Outputs = 11,
            Size = [3, 3],
            Padding = [1, 1],
        };
        nn.Module<Tensor, Tensor>[] modules =
        [
            layers.Convolution("conv1", first),
            Norm(nn.BatchNorm2d(11), 1, 18),
            layers.Activation("act1"),
            layers.Convolution("conv2", Kernel(11, 13)),
            nn.MaxPool2d(2, 1),
            Norm(nn.BatchNorm2d(13), 2, 99),
            layers.Activation("act2"),
            layers.Convolution("conv3", Kernel(13, 6) with { Bias = false, Stride = null }),
            Norm(nn.BatchNorm2d(6), 3, 117),
            nn.MaxPool2d(2, 1),
            layers.Activation("act3"),
            nn.Flatten(),
        ];
        Tensor inputs = Floats.Normal(4, 70, 2, 9, 7);
        long units = modules.Aggregate(inputs, (values, module) => module.forward(values)).shape[1];
        Compare([.. modules, layers.Linear("fc", units, 5), Norm(nn.BatchNorm1d(5), 4, (int)units)], inputs, packed: 3);
    }

    [Fact]
    public void Layers_of_real_weights_and_values_are_left_to_libtorch()
    {
        var choice = new PrecisionChoice
        {
            Layers = new Dictionary<string, LayerChoice>
            {
                ["fc1"] = new() { Weights = LayerPrecision.Real },
                ["fc4"] = new() { Weights = LayerPrecision.Real },
            },
        };
        var layers = new HostLayers(new LayerPolicy(choice, Precision.Binary), seed: 3);
        nn.Module<Tensor, Tensor>[] modules =
        [
            layers.Linear("fc1", 6, 40),
            layers.Activation("act1"),
            layers.Linear("fc2", 40, 30),
            layers.Activation("act2"),
            layers.Linear("fc3", 30, 20),
            layers.Activation("act3"),
            layers.Linear("fc4", 20, 3),
        ];
        Compare(modules, Floats.Normal(5, 130, 6), packed: 2);
    }

    [Fact]
    public void Weights_that_are_no_levels_are_not_packed()
    {
        HostLayers layers = Layers(Binary, Binary);
        var second = (WeightLayer)layers.Linear("fc2", 5, 2);
        nn.Module<Tensor, Tensor>[] modules = [layers.Linear("fc1", 4, 5), layers.Activation("act1"), second];
        using Tensor sample = zeros(1, 4);
        PackedModel model = PackedModel.FromModules(modules, sample, LayerThreads.Widest(1))!;
        Assert.True(model.Refresh());
        using Tensor analog = full([2, 5], 0.5);
        second.Observed = analog;
        Assert.False(model.Refresh());
        Assert.Null(PackedModel.FromModules([layers.Linear("only", 4, 5)], sample, LayerThreads.Widest(1)));
    }

    /// <summary>
    /// Pixels that are 0 in all images of a block take part in no sum; which, differs from block to block, and one
    /// block is dark.
    /// </summary>
    [Theory]
    [InlineData(Binary, 200, true)]
    [InlineData(Ternary, 200, false)]
    [InlineData(Binary, 784, false)]
    public void Logits_of_pixels_are_those_of_libtorch_whatever_is_dark(string weights, int units, bool isDark)
    {
        HostLayers layers = Layers(weights, Binary);
        nn.Module<Tensor, Tensor>[] modules =
        [
            layers.Linear("fc1", units, 37),
            Norm(nn.BatchNorm1d(37), 2, units * 10_000),
            layers.Activation("act1"),
            layers.Linear("fc2", 37, 5),
        ];
        byte[] pixels = Pixels(units, isDark);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        foreach (nn.Module<Tensor, Tensor> module in modules)
            module.eval();
        Tensor inputs = tensor(Array.ConvertAll(pixels, pixel => (float)pixel)).reshape(-1, units);
        float[] expected = Floats.Read(modules.Aggregate(inputs, (values, module) => module.forward(values)));
        foreach (LaneWidth lanes in Enum.GetValues<LaneWidth>())
        {
            PackedModel model = PackedModel.FromModules(
                modules,
                inputs[..1],
                new LayerThreads(lanes, Count: 1),
                SignalKind.Pixels
            )!;
            Assert.True(model.Refresh());
            Assert.Equal(expected, Floats.Read(model.Logits(model.Pack(pixels), (int)inputs.shape[0])));
        }
    }

    /// <summary>Three blocks of images, the last in part: a lit middle, a lit begin, and all or nothing.</summary>
    private static byte[] Pixels(int units, bool isDark)
    {
        const int images = 2 * BitPlanes.Images + 9;
        var random = new RandomStream(11);
        double[] uniform = new double[images * units];
        random.Uniform(0, 0, uniform);
        byte[] pixels = new byte[images * units];
        for (int i = 0; i < pixels.Length; i++)
        {
            int unit = i % units;
            bool isLit = (i / units / BitPlanes.Images) switch
            {
                0 => unit > 20 && unit < units - 65,
                1 => unit < 7 || unit % 50 == 3,
                _ => !isDark,
            };
            pixels[i] = isLit ? (byte)(256 * uniform[i]) : (byte)0;
        }
        return pixels;
    }

    private static HostLayers Layers(string weights, string activations)
    {
        var choice = new PrecisionChoice
        {
            Weights = Enum.Parse<LayerPrecision>(weights),
            Activations = Enum.Parse<LayerPrecision>(activations),
        };
        return new HostLayers(new LayerPolicy(choice, Precision.Binary | Precision.Ternary), seed: 3);
    }

    /// <summary>
    /// A batch norm with gains of both signs, some of them 0, and with ties: every third channel is 0 at a whole sum.
    /// </summary>
    private static nn.Module<Tensor, Tensor> Norm(nn.Module<Tensor, Tensor> norm, int seed, int inputs)
    {
        using IDisposable noGradient = no_grad();
        var values = new RandomStream((ulong)seed);
        long channels = norm.get_parameter("weight")!.numel();
        double[] uniform = new double[4 * channels];
        values.Uniform(0, 0, uniform);
        float spread = MathF.Sqrt(inputs);
        for (int i = 0; i < channels; i++)
        {
            bool isTie = i % 3 == 0;
            double mean = spread * (uniform[4 * i] - 0.5);
            norm.get_parameter("weight")![i] = (float)(i % 7 == 3 ? 0 : 2 * uniform[4 * i + 1] - 1);
            norm.get_parameter("bias")![i] = isTie ? 0 : (float)(uniform[4 * i + 2] - 0.5);
            norm.get_buffer("running_mean")![i] = (float)(isTie ? Math.Round(mean) : mean);
            norm.get_buffer("running_var")![i] = (float)(inputs * (0.3 + uniform[4 * i + 3]));
        }
        return norm;
    }

    /// <summary>All widths of registers, one thread and two, against the modules themselves.</summary>
    private static void Compare(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor inputs, int packed)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        foreach (nn.Module<Tensor, Tensor> module in modules)
            module.eval();
        float[] expected = Floats.Read(modules.Aggregate(inputs, (values, module) => module.forward(values)));
        foreach (LaneWidth lanes in Enum.GetValues<LaneWidth>())
        {
            PackedModel model = PackedModel.FromModules(
                modules,
                inputs[..1],
                new LayerThreads(lanes, 1 + (int)lanes % 2)
            )!;
            Assert.Equal(packed, model.Layers.Count);
            Assert.True(model.Refresh());
            long before = model.Layers[0].TotalUses;
            Assert.Equal(expected, Floats.Read(model.Logits(inputs)));
            Assert.Equal(inputs.shape[0] * model.Layers[0].Uses, model.Layers[0].TotalUses - before);
        }
    }
}
