using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;

namespace Modular.Plugins.ImageFolder;

/// <summary>Offers the data set <c>imagefolder</c>.</summary>
public sealed class ImageFolderPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services.AddPart<IDataset, ImageFolderOptions>(
            "imagefolder",
            "Your own pictures, or ImageNet: a folder for each class.",
            options => new ImageFolder(options)
        );
}
