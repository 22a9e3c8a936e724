using Modular.Contracts;
using Modular.Packed;
using Modular.Rigs;
using static Modular.Plugins.Tests.Onnx.SmallModel;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Onnx;

/// <summary>Files without branches, whose layers of signs the host counts in bits.</summary>
public sealed class SequenceTests
{
    /// <summary>
    /// Zeros that enter, padding, a pool of sums, batch norm, gains, limits: the same logits to the last bit.
    /// </summary>
    [Theory]
    [InlineData("Identity", 2)]
    [InlineData("Clip", 2)]
    [InlineData("Mul", 2)]
    [InlineData("Tanh", 1)] // not known to be monotone bit by bit
    public void Bits_give_the_logits_of_the_file(string between, int packedLayers)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        nn.Module<Tensor, Tensor> network = Build(Signs(between, dilation: 1));
        Tensor inputs = tensor([.. Numbers(40 * 128).Select((x, i) => i % 7 == 0 ? 0 : x)], [40, 2, 8, 8]);
        PackedModel packed = Pack(network, inputs)!;
        Assert.Equal(packedLayers, packed.Layers.Count);
        Assert.True(packed.Refresh());
        Assert.Equal(network.forward(inputs).data<float>().ToArray(), packed.Logits(inputs).data<float>().ToArray());
    }

    [Fact]
    public void Spread_kernels_and_branches_are_left_to_libtorch()
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor inputs = zeros(2, 2, 8, 8);
        Assert.Null(Pack(Build(Signs("Identity", dilation: 2)), inputs));
        Assert.Empty(((ISequence)Build(Convolutional())).Modules);
    }

    /// <summary>[n, 2, 8, 8] to [n, 3]: two layers of signs with an operator before the second sign.</summary>
    private static SmallModel Signs(string between, long dilation)
    {
        string[] more = between == "Mul" ? ["gains"] : [];
        return new SmallModel(2, 8, 8)
            .Constant("w1", [4, 2, 3, 3], Numbers(72))
            .Constant("gain", [4], 1, -0.5f, 2, 1)
            .Constant("offset", [4], 0.1f, 0, -0.1f, 0.2f)
            .Constant("mean", [4], 0, 1.1f, -0.1f, 0)
            .Constant("variance", [4], 1, 2, 0.5f, 1)
            .Constant("gains", [4, 1, 1], 0.5f, -2, 1, 0.1f)
            .Constant("w2", [3, 64], Numbers(192))
            .Constant("b2", [3], 0.1f, -0.2f, -0.4f)
            .Node("Sign", ["x"], "s")
            .Node("Sign", ["w1"], "v1")
            .Node(
                "Conv",
                ["s", "v1"],
                "c",
                Wholes("pads", dilation, dilation, dilation, dilation),
                Wholes("dilations", dilation, dilation)
            )
            .Node("MaxPool", ["c"], "p", Wholes("kernel_shape", 2, 2), Wholes("strides", 2, 2))
            .Node("BatchNormalization", ["p", "gain", "offset", "mean", "variance"], "n")
            .Node(between, ["n", .. more], "a")
            .Node("Sign", ["a"], "t")
            .Node("Flatten", ["t"], "f")
            .Node("Sign", ["w2"], "v2")
            .Node("Gemm", ["f", "v2", "b2"], "y", Whole("transB", 1));
    }

    private static nn.Module<Tensor, Tensor> Build(SmallModel model)
    {
        nn.Module<Tensor, Tensor> network = model.Open().Build(new DataShape([2, 8, 8], 3), Layers());
        network.eval();
        return network;
    }

    private static PackedModel? Pack(nn.Module<Tensor, Tensor> network, Tensor inputs)
    {
        var part = new BoundPart<INetwork>(TwoLayers().Open(), "network", "onnx", null!) { Options = "" };
        IReadOnlyList<nn.Module<Tensor, Tensor>> modules = new CheckedNetwork(network, part, 3).Sequence!;
        return PackedModel.FromModules(modules, inputs[..1], LayerThreads.Widest(1));
    }
}
