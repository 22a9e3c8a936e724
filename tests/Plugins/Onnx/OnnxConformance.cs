using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Onnx;

namespace Modular.Plugins.Tests.Onnx;

public sealed class OnnxPluginConformance : PluginConformance
{
    protected override IPlugin Create() => new OnnxPlugin();
}

public sealed class ConvolutionalOnnxConformance : NetworkConformance
{
    protected override DataShape Data => new([2, 8, 8], 3);

    protected override INetwork Create() => SmallModel.Convolutional().Open();
}
