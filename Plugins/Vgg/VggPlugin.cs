using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Vgg;

/// <summary>Offers the network <c>vgg</c>: convolutions, then fully connected layers.</summary>
public sealed class VggPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<INetwork, VggOptions>(
            "vgg",
            "Convolutions, pooled between, then fully connected layers, each with batch norm and activation; for pictures.",
            options => new Vgg(options)
        );
}
