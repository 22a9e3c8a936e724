using System.Diagnostics;
using Modular.Runs;
using Modular.Studies;
using Modular.Text;

namespace Modular.Commands;

/// <summary>
/// Estimates how far a run of several variants is, and how long the rest may take, from the mean time of the trials
/// that this command ran.
/// </summary>
/// <param name="trials">The number of trials of all variants.</param>
internal sealed class VariantPace(int trials)
{
    private readonly Stopwatch watch = new();
    private int done;
    private int ran;

    /// <summary>Runs a variant, and notes its time and trials. Returns its exit code.</summary>
    public int Measure(Study study, RunFolder folder, Func<int> run)
    {
        int before = Done(study, folder);
        watch.Start();
        int exitCode = run();
        watch.Stop();
        int after = Done(study, folder);
        done += after;
        ran += after - before;
        return exitCode;
    }

    /// <summary>The state, to follow the name of a variant: ", 8 of 16 trials are done, about 2 min left".</summary>
    public string Describe()
    {
        if (done == 0)
            return "";
        string left = "";
        if (ran > 0)
            left = $", about {Numbers.Duration(watch.Elapsed * ((double)(trials - done) / ran))} left for all variants";
        return $", {done} of {trials} trials are done{left}";
    }

    private static int Done(Study study, RunFolder folder) => folder.Exists ? study.AllTrials.Count(folder.Has) : 0;
}
