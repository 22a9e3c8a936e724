using Modular.Runs;

namespace Modular.Commands;

/// <summary>Tells the user which files of a run were changed or damaged since they were written.</summary>
internal static class StoredFlaws
{
    /// <summary>Writes a line for each such file.</summary>
    public static void Show(StoredRun run)
    {
        foreach (string flaw in run.Flaws)
            Terminal.Error(flaw);
    }
}
