using Modular.Runs;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>Refuses to mix trials of two builds of the program or of a plugin, or of two data sets.</summary>
internal static class SameBuild
{
    /// <summary>Throws with all differences from the build and data that ran the trials of a folder.</summary>
    /// <param name="folder">The run folder with these trials.</param>
    /// <param name="there">The plan in the folder.</param>
    /// <param name="here">A plan of the same study with the plugins and data that are loaded now.</param>
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
    /// Throws where a repeated or added trial would read every device, but those of the folder drew sums.
    /// </summary>
    /// <param name="folder">The run folder with these trials.</param>
    /// <param name="there">The plan in the folder.</param>
    /// <param name="study">The study of the folder, as it would run now.</param>
    public static void RefuseDraws(RunFolder folder, RunPlan there, Study study)
    {
        if (study.Rig.ExactDevices && !there.ExactDevices && RunPlan.DrawsOthers(study))
            throw new InputException([
                $"{folder.Root}: its trials draw noise for whole sums, and with --exact-devices they would for every device; "
                    + "expected the same draws. Leave --exact-devices away.",
            ]);
    }
}
