using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Plugins.Files.Pictures;

namespace Modular.Plugins.Files;

/// <summary>Offers the data sets <c>files</c> and <c>imagefolder</c>.</summary>
public sealed class FilesPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services) =>
        services
            .AddPart<IDataset, FilesOptions>(
                "files",
                "Your own samples: .npz, .npy, CSV, Parquet or IDX files, or pictures in a folder for each class.",
                options => new FilesDataset(options)
            )
            .AddPart<IDataset, ImageFolderOptions>(
                "imagefolder",
                "Your own pictures, or ImageNet: a folder for each class.",
                options => new ImageFolder(options)
            );
}
