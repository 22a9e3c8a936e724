using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// The checkpoints of a run. Each is bound to everything on which its training depends: program, plugins, data,
/// scenario and trial.
/// </summary>
/// <param name="folder">The folder of the run.</param>
/// <param name="checkpoints">The rule for when checkpoints are written.</param>
internal sealed class RunCheckpoints(RunFolder folder, Checkpoints checkpoints)
{
    private RunPlan Plan => field ??= folder.ReadPlan();

    private string Scenario => field ??= folder.ReadResult(Path.GetFileName(folder.ScenarioFile)) ?? "";

    /// <summary>The checkpoint of a trial that is trained in place.</summary>
    public Checkpoint ForTrial(Trial trial) =>
        new(folder.CheckpointFile(trial), () => Hash(Plan.Program, Plan.Parts, Scenario, trial), checkpoints);

    /// <summary>
    /// The checkpoint of a network that is trained off-line. The trials of a seed share it, and so do variants, so it
    /// is bound only to the parts on which the training depends.
    /// </summary>
    public Checkpoint ForNetwork(Rig rig, string path, int seed)
    {
        bool knowsErrors = rig.Scenario.Training.Strengths.Count > 0;
        return new Checkpoint(path, Identity, checkpoints);

        string Identity() =>
            Hash(
                Plan.Program,
                Plan.Parts.Where(part => knowsErrors || part.Kind == rig.Network.Kind || part.Kind == rig.Dataset.Kind),
                TrainingDigest.Compute(rig),
                seed
            );
    }

    private static string Hash(params object?[] pieces)
    {
        IEnumerable<string> texts = pieces.Select(piece => JsonSerializer.Serialize(piece));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));
    }
}
