using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;
using Modular.Training;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// Repeats finished trials of a run folder, to see whether they give the same bits. Networks trained off-line are
/// trained again as well.
/// </summary>
internal sealed class Verification : IDisposable
{
    private readonly RunFolder folder;
    private readonly DirectoryInfo networks = MakeTemporary();
    private readonly StudyRunner runner;

    public Verification(RunFolder folder, Study study)
    {
        this.folder = folder;
        runner = new StudyRunner(study, Networks);
    }

    /// <summary>
    /// Draws a number of trials without replacement. They are in the order of the plan, so that trials of a seed are
    /// together.
    /// </summary>
    public static IReadOnlyList<Trial> Sample(IReadOnlyList<Trial> trials, int count, int seed)
    {
        double[] draws = new double[trials.Count];
        new RandomStream(StreamKey.Derive((ulong)seed, "verify")).Uniform(0, 0, draws);
        HashSet<int> drawn = [.. Enumerable.Range(0, trials.Count).OrderBy(i => draws[i]).Take(count)];
        return [.. trials.Where((_, i) => drawn.Contains(i))];
    }

    /// <summary>Repeats one trial. Returns the first difference, or null for the same bits.</summary>
    public string? Repeat(Trial trial) =>
        OutcomeDifference.First(folder.Text(trial), runner.Run(trial, new SilentProgress()).ToJson());

    /// <summary>A folder for the networks that are trained again, because those of the run must not be used.</summary>
    private static DirectoryInfo MakeTemporary()
    {
        try
        {
            return Directory.CreateTempSubdirectory("modular-verify-");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([
                $"{Path.GetTempPath()}: is no folder for temporary files ({error.Message.TrimEnd('.')}); expected one that "
                    + "can be written. Set TMPDIR to such a folder.",
            ]);
        }
    }

    private TrainedNetworks Networks(Rig rig) => new(Path.Combine(networks.FullName, TrainingDigest.Compute(rig)));

    public void Dispose() => networks.Delete(recursive: true);
}
