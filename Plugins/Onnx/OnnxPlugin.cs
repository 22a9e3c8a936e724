using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Onnx;

/// <summary>Offers the network <c>onnx</c>: a trained network from an ONNX file.</summary>
public sealed class OnnxPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<INetwork, OnnxOptions>(
            "onnx",
            "A network that was trained elsewhere, with its weights, from an ONNX file.",
            options => new OnnxNetwork(options)
        );
}
