using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.ImageFolder;

namespace Modular.Plugins.Tests.ImageFolder;

public sealed class ImageFolderPluginConformance : PluginConformance, IDisposable
{
    private readonly PictureFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IPlugin Create() => new ImageFolderPlugin();

    protected override object? Example(string part) => new ImageFolderOptions { Directory = files.Folder };
}
