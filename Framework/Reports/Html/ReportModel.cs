using Modular.Studies;
using Modular.Trials;

namespace Modular.Reports.Html;

/// <summary>All that a report tells of.</summary>
internal sealed record ReportModel
{
    public required Study Study { get; init; }
    public required Ranking Ranking { get; init; }

    /// <summary>Of the trials that were run, whether they were done or failed.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>The ranking after each epoch; empty where there is none.</summary>
    public required IReadOnlyList<EpochRanking> Course { get; init; }

    public required IReadOnlyList<TrialTime> Times { get; init; }

    /// <summary>The content of provenance.json.</summary>
    public required string Provenance { get; init; }

    /// <summary>Sentences that a reader must know first.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public int Done => Outcomes.Count(outcome => outcome.Done);

    public int Failed => Outcomes.Count - Done;

    public int Missing => Study.Plan.Count - Outcomes.Count;
}
