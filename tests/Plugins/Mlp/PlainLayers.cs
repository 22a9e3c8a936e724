using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Mlp;

/// <summary>torch's own layers in place of the host's.</summary>
internal sealed class PlainLayers : ILayers
{
    public nn.Module<Tensor, Tensor> Linear(string name, long inputs, long outputs, bool bias = true) =>
        nn.Linear(inputs, outputs, bias);

    public nn.Module<Tensor, Tensor> Convolution(string name, Kernel kernel) =>
        throw new NotSupportedException("an MLP has no convolution");

    public nn.Module<Tensor, Tensor> Activation(string name) => nn.Tanh();
}
