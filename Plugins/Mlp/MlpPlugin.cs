using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Mlp;

/// <summary>Offers the network <c>mlp</c>: a multilayer perceptron.</summary>
public sealed class MlpPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<INetwork, MlpOptions>(
            "mlp",
            "Fully connected layers, each followed by batch norm, with activations between them.",
            options => new Mlp(options)
        );
}
