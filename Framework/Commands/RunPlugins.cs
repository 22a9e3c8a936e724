using System.CommandLine;
using Modular.Runs;

namespace Modular.Commands;

/// <summary>
/// The plugins of a run folder. Loading one runs its code, and a folder may come from anybody: what its plan names is
/// loaded only where the user trusts it.
/// </summary>
internal static class RunPlugins
{
    /// <summary>The option by which a user trusts a run folder.</summary>
    public static Option<bool> Trust() =>
        new("--trust") { Description = "Loads the plugins that the run folder names, which runs their code." };

    /// <summary>The plugins files to load.</summary>
    /// <param name="run">The run.</param>
    /// <param name="own">Those that the user gives.</param>
    /// <param name="isTrusted">Whether the user trusts those of the folder; null where nobody can.</param>
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
