using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Vgg;

/// <summary>Writes down the layers that a network asks for, and makes none of their weights.</summary>
internal sealed class DrawnLayers : ILayers
{
    /// <summary>"conv1 3x384", in order.</summary>
    public List<string> Asked { get; } = [];

    public long Weights { get; private set; }

    public int Biases { get; private set; }

    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true) =>
        Note($"{name} {inputs}x{outputs}", inputs * outputs, bias);

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel)
    {
        Assert.Equal([.. kernel.Size.Select(size => size / 2)], kernel.Padding!);
        return Note(
            $"{name} {kernel.Inputs}x{kernel.Outputs}",
            kernel.Inputs * kernel.Outputs * kernel.Size[0] * kernel.Size[1],
            kernel.Bias
        );
    }

    public nn.Module<Tensor, Tensor> Activation(string name) => Note(name, 0, false);

    private nn.Module<Tensor, Tensor> Note(string asked, long weights, bool bias)
    {
        Asked.Add(asked);
        Weights += weights;
        if (bias)
            Biases++;
        return nn.Identity();
    }
}
