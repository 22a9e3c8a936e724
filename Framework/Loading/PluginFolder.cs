using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Finds a plugin's main DLL: the one named like the folder, else the only one with a <c>.deps.json</c> beside it.
/// </summary>
internal static class PluginFolder
{
    /// <returns>An absolute path.</returns>
    public static string MainDll(PluginEntry entry)
    {
        if (!Directory.Exists(entry.Folder))
            throw new PluginRejection(
                $"folder '{entry.Text}' does not exist; expected a plugin's folder. Correct the path, which is relative to plugins.yaml."
            );
        string named = Path.Combine(entry.Folder, Path.GetFileName(entry.Folder) + ".dll");
        if (!File.Exists(named))
            return OnlyOne(entry, [.. Dlls(entry).Where(dll => File.Exists(DependenciesOf(dll))).Order()], named);
        return File.Exists(DependenciesOf(named))
            ? named
            : throw new PluginRejection(
                $"'{Path.GetFileName(named)}' in folder '{entry.Text}' has no '{Path.GetFileName(DependenciesOf(named))}' beside it; expected both. Build the plugin with EnableDynamicLoading."
            );
    }

    private static string DependenciesOf(string dll) => Path.ChangeExtension(dll, ".deps.json");

    private static string OnlyOne(PluginEntry entry, string[] dlls, string named) =>
        dlls switch
        {
            [string only] => only,
            [] => throw new PluginRejection(
                $"folder '{entry.Text}' holds no plugin; expected '{Path.GetFileName(named)}', or one DLL with its .deps.json. Build the plugin into it with EnableDynamicLoading."
            ),
            _ => throw new PluginRejection(
                $"folder '{entry.Text}' holds several DLLs with a .deps.json ({Expected.Quoted(dlls.Select(dll => Path.GetFileName(dll)))}); expected one, or '{Path.GetFileName(named)}'. Keep one plugin a folder."
            ),
        };

    private static string[] Dlls(PluginEntry entry)
    {
        try
        {
            return Directory.GetFiles(entry.Folder, "*.dll");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new PluginRejection(
                $"folder '{entry.Text}' cannot be read; expected a readable folder. Check its permissions."
            );
        }
    }
}
