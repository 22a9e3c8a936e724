using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Studies.Tunings;
using Modular.Trials;

namespace Modular.Runs;

/// <summary>
/// A run as its folder has it, finished or not: what was asked for, the results, and what produced them. Reading it
/// loads no plugin.
/// </summary>
internal sealed record StoredRun
{
    public required RunFolder Folder { get; init; }

    /// <summary>The trials, the parts that ran them, and the user's own plugins.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>The resolved scenario, every option with its value. Mistakes in it are among its problems.</summary>
    public required ScenarioFile File { get; init; }

    /// <summary>
    /// The outcomes of the trials that have ended, in the order of the plan, with the accuracy that the study measures.
    /// </summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>When and where trials ran, in the order of the plan.</summary>
    public required IReadOnlyList<TrialTime> Times { get; init; }

    /// <summary>The text of provenance.json; null where the run has no results yet.</summary>
    public required string? Provenance { get; init; }

    /// <summary>The planned trials that are done; those of the tuning first.</summary>
    public IEnumerable<Trial> DoneTrials => Planned.Where(trial => Folder.Outcome(trial) is { Done: true });

    /// <summary>One sentence for every damaged file of the run.</summary>
    public IEnumerable<string> Flaws => Folder.Flaws(Planned);

    private IEnumerable<Trial> Planned => (Plan.Tuning?.Trials ?? []).Concat(Plan.Trials);

    /// <summary>The results of the tuning's settings, by hardware; empty where nothing is tuned.</summary>
    public IReadOnlyList<TunedHardware> Tuned
    {
        get
        {
            if (Plan.Tuning is not { } tuning)
                return [];
            return TunedHardware.Compute(tuning.Trials, Folder.Outcomes(tuning.Trials));
        }
    }

    /// <summary>What the run needs to rank; a run that ranks nothing is the reference of others.</summary>
    private SubjectNeed Need => Plan.Declared.Count == 0 ? SubjectNeed.RankingIfHeld : SubjectNeed.Ranking;

    /// <summary>The method by which the run attributes the loss, from its folder alone.</summary>
    public Attribution Attribution => Attribution.Create(Plan, File.Scenario);

    /// <summary>
    /// Reads a run. Throws <see cref="InputException"/> where the folder has no run that can be read.
    /// </summary>
    public static StoredRun Read(RunFolder folder)
    {
        RunPlan plan = folder.ReadPlan();
        ScenarioFile file = ScenarioFile.ReadUnchecked(folder.ScenarioFile, []);
        int lastEpochs = file.Scenario.Study.Measure.LastEpochs;
        return new StoredRun
        {
            Folder = folder,
            Plan = plan,
            File = file,
            Outcomes = [.. folder.Outcomes(plan.Trials).Select(outcome => outcome.Measured(lastEpochs))],
            Times = folder.Times(plan.Trials),
            Provenance = folder.ReadResult("provenance.json"),
        };
    }

    /// <summary>
    /// Binds the study of the run with the parts that are loaded now, with the run's plan and draws. Throws
    /// <see cref="InputException"/> with what is wrong with the scenario or the parts.
    /// </summary>
    public Study Bind(PluginCatalog catalog)
    {
        Study study = Study.Bind(File, catalog, need: Need).With(Plan.Tuning?.Chosen);
        return study with { Plan = Plan.Trials, Rig = study.Rig with { ExactDevices = Plan.ExactDevices } };
    }
}
