using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>
/// A sound network that has convolutions, a norm and dropout of torch's own before a layer of the host.
/// </summary>
internal sealed class TorchNetwork : INetwork
{
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) =>
        nn.Sequential(
            ("conv1", nn.Conv2d(1, 4, 3, stride: 2)),
            ("bn1", nn.BatchNorm2d(4)),
            ("act1", nn.ReLU()),
            ("conv2", nn.Conv2d(4, 6, 3, stride: 2)),
            ("act2", nn.ReLU()),
            ("pool", nn.MaxPool2d(2)),
            ("drop", nn.Dropout(0.2)),
            ("flatten", nn.Flatten()),
            ("fc1", layers.Linear("fc1", 54, data.Classes))
        );
}
