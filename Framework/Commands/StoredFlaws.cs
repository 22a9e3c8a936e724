using Modular.Runs;

namespace Modular.Commands;

/// <summary>Tells the user which files of a run are not what was written.</summary>
internal static class StoredFlaws
{
    /// <summary>Writes a line for each of them.</summary>
    public static void Show(StoredRun run)
    {
        foreach (string flaw in run.Flaws)
            Terminal.Error(flaw);
    }
}
