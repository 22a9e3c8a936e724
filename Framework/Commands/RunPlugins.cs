using System.CommandLine;
using Modular.Runs;

namespace Modular.Commands;

/// <summary>
/// The plugins of a run folder. Loading a plugin runs its code, and a folder may come from anybody. The plugins that
/// its plan names are loaded only where the user trusts the folder.
/// </summary>
internal static class RunPlugins
{
    /// <summary>The option by which a user trusts a run folder.</summary>
    public static Option<bool> Trust() =>
        new("--trust") { Description = "Loads the plugins that the run folder names, which runs their code." };

    /// <summary>Chooses the plugins files to load.</summary>
    /// <param name="run">The run that is read from the folder.</param>
    /// <param name="own">The plugins files that the user gives.</param>
    /// <param name="isTrusted">
    /// Whether the user trusts the plugins that the folder names; null where the command has no such option.
    /// </param>
    public static IReadOnlyList<string> Choose(StoredRun run, IReadOnlyList<string> own, bool? isTrusted)
    {
        IReadOnlyList<string> named = run.Plan.PluginFiles;
        if (own.Count > 0 || named.Count == 0)
            return own;
        if (isTrusted is true)
            return named;
        string trust = isTrusted is null ? "" : ", or --trust if you know whose they are";
        throw new InputException([
            $"{run.Folder.Root}: ran with the plugins of {string.Join(", ", named)}, and loading them runs their code; "
                + $"expected your word for it. Give --plugins with your own{trust}.",
        ]);
    }
}
