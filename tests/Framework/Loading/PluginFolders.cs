using Modular.Loading;

namespace Modular.Framework.Tests.Plugins;

/// <summary>Folders of plugins for one test, and a plugins.yaml that lists them.</summary>
internal sealed class PluginFolders : IDisposable
{
    public static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures");

    private readonly TemporaryFolder folder = new();

    public string List => Path.Combine(folder.Path, "plugins.yaml");

    /// <summary>Copies a fixture to a folder of another name.</summary>
    public string Copy(string fixture, string name)
    {
        string target = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(Path.Combine(Fixtures, fixture)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }

    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>Loads the folders, given absolutely or relative to the list.</summary>
    public PluginCatalog Load(params string[] folders)
    {
        Write("plugins.yaml", string.Concat(folders.Select(entry => $"- {entry}\n")));
        return PluginCatalog.Load([List]);
    }

    public void Dispose() => folder.Dispose();
}
