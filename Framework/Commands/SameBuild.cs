using Modular.Runs;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>
/// Keeps the trials of two builds of the program or of a plugin, or of two data sets, from being mixed.
/// </summary>
internal static class SameBuild
{
    /// <summary>Throws with all that differs from what ran the trials of a folder.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="there">Its plan.</param>
    /// <param name="here">A plan of the same study with what is loaded now.</param>
    public static void Refuse(RunFolder folder, RunPlan there, RunPlan here)
    {
        string[] differences = [.. RunDifference.Find(there, here)];
        if (differences.Length > 0)
            throw new InputException([
                $"{folder.Root}: its trials ran with other parts (there) than are loaded now (here): "
                    + $"{string.Join("; ", differences)}; expected the same ones. "
                    + "Load those of the run, or run the study again.",
            ]);
    }

    /// <summary>
    /// Throws where a repeated or added trial would read every device, and those of the folder draw sums.
    /// </summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="there">Its plan.</param>
    /// <param name="study">Its study, as it would run now.</param>
    public static void RefuseDraws(RunFolder folder, RunPlan there, Study study)
    {
        if (study.Rig.ExactDevices && !there.ExactDevices && RunPlan.DrawsOthers(study))
            throw new InputException([
                $"{folder.Root}: its trials draw noise for whole sums, and with --exact-devices they would for every device; "
                    + "expected the same draws. Leave --exact-devices away.",
            ]);
    }
}
