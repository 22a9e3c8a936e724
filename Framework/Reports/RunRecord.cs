using Modular.Runs;
using Modular.Studies;
using Modular.Tensors;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// What produced the results of a study: when its trials ran, with which program and parts, and on which machine.
/// </summary>
internal sealed record RunRecord
{
    public required IReadOnlyList<TrialTime> Times { get; init; }

    /// <summary>The device on which the networks of the trials computed.</summary>
    public DeviceChoice Device { get; init; } = DeviceChoice.Cpu;

    /// <summary>The text of provenance.json, which is written beside the reports.</summary>
    public required string Provenance { get; init; }

    /// <summary>What happened in attempts on a cluster that left no result, one sentence for each.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Sentences that a reader must know before all others.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Reads the record from the folder of the run.</summary>
    public static RunRecord Read(RunFolder folder, Study study)
    {
        RunPlan plan = folder.ReadPlan();
        IReadOnlyList<TrialTime> times = folder.Times(study.Plan);
        return new RunRecord
        {
            Times = times,
            Device = plan.Computes,
            Lost = [.. folder.LostAttempts().Select(attempt => attempt.Sentence)],
            Provenance = Reports.Provenance.Write(study, plan, times),
            Remarks = Change(plan, study) is string change ? [change] : [],
        };
    }

    /// <summary>
    /// Says what has changed since the trials ran, or that this is not known; null where nothing has changed.
    /// </summary>
    public static string? Change(RunPlan ran, Study study)
    {
        string[] differences = [.. RunDifference.Find(ran, RunPlan.Create(study, []))];
        if (differences.Length == 0)
            return ran.Program is null
                ? $"Of this run, {RunDifference.NoProgram}; it may be another than this one."
                : null;
        return $"The trials ran with other parts (there) than are loaded now (here): {string.Join("; ", differences)}. "
            + "The accuracies are those of the trials; the hardware is described as it is now.";
    }
}
