using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Files.Pictures;

namespace Modular.Plugins.Tests.Files;

public sealed class ImageFolderConformance : DatasetConformance, IDisposable
{
    private readonly PictureFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IDataset Create() =>
        new Modular.Plugins.Files.Pictures.ImageFolder(
            new ImageFolderOptions
            {
                Directory = files.Folder,
                Resize = 20,
                Crop = 16,
            }
        );
}
