using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Cifar10;

/// <summary>Offers the data set <c>cifar-10</c>.</summary>
public sealed class Cifar10Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IDataset, Cifar10Options>(
            "cifar-10",
            "Colour photographs of ten kinds of things, 32 x 32 pixels, 50000 for training and 10000 for test.",
            options => new Cifar10(options)
        );
}
