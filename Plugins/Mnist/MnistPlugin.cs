using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Mnist;

/// <summary>Offers the data set <c>mnist</c>.</summary>
public sealed class MnistPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IDataset, MnistOptions>(
            "mnist",
            "Handwritten digits, 28 x 28 pixels, 60000 for training and 10000 for test.",
            options => new Mnist(options)
        );
}
