using Modular.Yaml;

namespace Modular.Loading;

/// <summary>
/// Finds the main DLL of a plugin: the one that is named like its folder, or else the only one with a <c>.deps.json</c>
/// beside it.
/// </summary>
internal static class PluginFolder
{
    /// <summary>Returns the absolute path of the main DLL, or throws a <see cref="PluginRejection"/>.</summary>
    public static string MainDll(PluginEntry entry)
    {
        if (!Directory.Exists(entry.Folder))
            throw new PluginRejection(
                $"folder '{entry.Text}' does not exist; expected a plugin's folder. "
                    + "Correct the path, which is relative to plugins.yaml."
            );
        string named = Path.Combine(entry.Folder, Path.GetFileName(entry.Folder) + ".dll");
        if (!File.Exists(named))
            return OnlyDll(entry, Path.GetFileName(named));
        if (File.Exists(DependenciesFile(named)))
            return named;
        throw new PluginRejection(
            $"'{Path.GetFileName(named)}' in folder '{entry.Text}' has no "
                + $"'{Path.GetFileName(DependenciesFile(named))}' beside it; expected both. "
                + "Build the plugin with EnableDynamicLoading."
        );
    }

    private static string DependenciesFile(string dll) => Path.ChangeExtension(dll, ".deps.json");

    /// <summary>Returns the only DLL with a <c>.deps.json</c> beside it.</summary>
    /// <param name="entry">The folder of the plugin.</param>
    /// <param name="named">The file name of a DLL that is named like the folder; it does not exist.</param>
    private static string OnlyDll(PluginEntry entry, string named)
    {
        string[] dlls = [.. Dlls(entry).Where(dll => File.Exists(DependenciesFile(dll))).Order()];
        if (dlls is [string only])
            return only;
        if (dlls.Length == 0)
            throw new PluginRejection(
                $"folder '{entry.Text}' holds no plugin; expected '{named}', or one DLL with its .deps.json. "
                    + "Build the plugin into it with EnableDynamicLoading."
            );
        string names = Expected.Quoted(dlls.Select(dll => Path.GetFileName(dll)));
        throw new PluginRejection(
            $"folder '{entry.Text}' holds several DLLs with a .deps.json ({names}); expected one, or '{named}'. "
                + "Keep one plugin a folder."
        );
    }

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
