using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.ImageFolder;

namespace Modular.Plugins.Tests.ImageFolder;

public sealed class ImageFolderConformance : DatasetConformance, IDisposable
{
    private readonly PictureFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IDataset Create() =>
        new Modular.Plugins.ImageFolder.ImageFolder(
            new ImageFolderOptions
            {
                Directory = files.Folder,
                Resize = 20,
                Crop = 16,
            }
        );
}
