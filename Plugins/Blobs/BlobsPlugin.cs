using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.Blobs;

/// <summary>Offers the data set <c>blobs</c>.</summary>
public sealed class BlobsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IDataset, BlobsOptions>(
            "blobs",
            "Gaussian clouds around random centres, made on the spot: for tests and first steps.",
            options => new Blobs(options)
        );
}
