using Modular.Conformance;
using Modular.Contracts;
using Modular.Plugins.Files;
using Modular.Plugins.Files.Pictures;

namespace Modular.Plugins.Tests.Files;

public sealed class FilesPluginConformance : PluginConformance, IDisposable
{
    private readonly PictureFolder files = new();

    public void Dispose() => files.Dispose();

    protected override IPlugin Create() => new FilesPlugin();

    protected override object? Example(string part) =>
        part == "files"
            ? new FilesOptions { Directory = new DirectoryInfo(files["train"]) }
            : new ImageFolderOptions { Directory = files.Folder };
}
