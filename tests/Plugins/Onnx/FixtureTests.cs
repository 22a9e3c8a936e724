using System.Reflection;
using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Mnist;
using Modular.Plugins.Onnx;
using Modular.Rigs;
using Modular.Scenarios;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Onnx;

/// <summary>Networks that PyTorch trained, against what PyTorch computes with them.</summary>
public sealed class FixtureTests
{
    private static readonly string Root = typeof(FixtureTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    private static readonly string Folder = Path.Combine(Root, "tests/Plugins/Onnx/Models");
    private static readonly Lazy<Tensor> Pictures = new(ReadPictures);

    /// <summary>Logits of 1,000 pictures within 1e-4, and the same predictions for all 10,000.</summary>
    [Theory]
    [InlineData("mlp")]
    [InlineData("bnn")]
    [InlineData("lenet")]
    [InlineData("resnet")]
    public void Logits_and_predictions_are_those_of_PyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        nn.Module<Tensor, Tensor> network = Build(name, SmallModel.Layers());
        network.eval();
        Tensor logits = cat([.. Pictures.Value.split(1000).Select(network.forward)]);
        float[] expected = MemoryMarshal.Cast<byte, float>(Data($"{name}-logits.npy")).ToArray();
        float[] found = [.. logits.narrow(0, 0, 1000).contiguous().data<float>()];
        Assert.True(expected.Zip(found, (a, b) => Math.Abs(a - b)).Max() < 1e-4);
        byte[] predictions = [.. logits.argmax(1).to(ScalarType.Byte).data<byte>()];
        Assert.Equal(Data($"{name}-predictions.npy"), predictions);
    }

    /// <summary>
    /// The sums of the last binary layer are whole numbers, and exactly those of the signs in the file.
    /// </summary>
    [Fact]
    public void The_binary_network_sums_the_same_integers()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        HostLayers layers = SmallModel.Layers();
        nn.Module<Tensor, Tensor> network = Build("bnn", layers);
        WeightLayer last = layers.Weights[1];
        Tensor entering = Signs(256);
        Tensor sums = last.forward(entering);
        Tensor signs = last.Latent.sign();
        Assert.Equal(0, signs.eq(0).count_nonzero().item<long>());
        Assert.True(sums.eq(entering.matmul(signs.t())).all().item<bool>());
        Assert.True(sums.eq(sums.round()).all().item<bool>());
    }

    [Fact]
    public void Layers_say_what_they_were_taken_for()
    {
        using DisposeScope scope = NewDisposeScope();
        HostLayers layers = SmallModel.Layers();
        Build("bnn", layers);
        Assert.Equal(["MatMul", "MatMul_1"], layers.Groups.Keys);
        Assert.All(layers.Weights, layer => Assert.Equal(LayerPrecision.Binary, layer.Plan.Weights));
        Assert.Equal(
            "Node '/MatMul_1' (MatMul) is a fully connected layer with binary weights, for node '/Sign_2' (Sign) takes "
                + "their sign; training goes on from the numbers before the sign. Signs enter it, from node '/Sign_1' (Sign).",
            layers.Weights[1].Plan.Reason
        );
        HostLayers residual = SmallModel.Layers();
        Build("resnet", residual);
        Assert.Equal(
            ["stem-0", "l1-c1", "l1-c2", "l2-c1", "l2-c2", "l2-short-0", "l3-c1", "l3-c2", "l3-short-0", "fc"],
            residual.Groups.Keys
        );
        Assert.Equal(
            "Node '/stem/stem.0/Conv' (Conv) is a convolution of 3 x 3 points with real weights, for 'onnx::Conv_89' has more "
                + "values than -1, 0 and +1.",
            residual.Weights[0].Plan.Reason
        );
    }

    [Fact]
    public void The_exporter_is_named()
    {
        var network = new OnnxNetwork(new OnnxOptions { File = new FileInfo(Path.Combine(Folder, "mlp.onnx")) });
        Assert.Equal("mlp.onnx (pytorch 1.13.0, opset 13)", network.Origin);
    }

    private static nn.Module<Tensor, Tensor> Build(string name, HostLayers layers)
    {
        var file = new FileInfo(Path.Combine(Folder, $"{name}.onnx"));
        return new OnnxNetwork(new OnnxOptions { File = file }).Build(new DataShape([1, 28, 28], 10), layers);
    }

    private static Tensor Signs(long size)
    {
        float[] values = [.. Enumerable.Range(0, (int)(7 * size)).Select(i => Math.Sin(i * i) > 0 ? 1f : -1f)];
        return tensor(values).reshape(7, size);
    }

    /// <summary>The numbers of a file of NumPy, behind the line that describes them.</summary>
    private static byte[] Data(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        return bytes[(Array.IndexOf(bytes, (byte)'\n') + 1)..];
    }

    private static Tensor ReadPictures()
    {
        var data = new Modular.Plugins.Mnist.Mnist(
            new MnistOptions { Directory = new DirectoryInfo(Path.Combine(Root, "Plugins/Mnist/data")), Train = 2 }
        );
        return data.Inputs([.. Enumerable.Range(2, 10_000)], 0, null).DetachFromDisposeScope();
    }
}
