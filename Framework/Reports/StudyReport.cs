using Modular.Contracts;
using Modular.Descriptions;
using Modular.Reports.Tables;
using Modular.Rigs;
using Modular.Studies;
using Modular.Text;
using Modular.Trials;

namespace Modular.Reports;

/// <summary>
/// The sentences and tables of a study's report, written once from its results. Console, report.md and report.html
/// render it, so that a number has the same digits and the same unit everywhere.
/// </summary>
internal sealed record StudyReport
{
    /// <summary>The heading of the ranking, which is the question that it answers.</summary>
    public const string RankingHeading = "Which imperfection costs how much";

    /// <summary>The heading of the table of estimators.</summary>
    public const string EstimatorHeading = "What each estimator gives";

    /// <summary>The heading of the interactions.</summary>
    public const string InteractionHeading = "What two imperfections cost together";

    /// <summary>The heading of the attempts that the cluster lost.</summary>
    public const string LostHeading = "Attempts that the cluster lost";

    /// <summary>What lost attempts mean for the results.</summary>
    public const string LostMeaning =
        "Tasks that ended without a result of the trial that they were at. Such a trial is tried again, up to three times; "
        + "no result depends on it, for a trial gives the same bits at every attempt.";

    public required StudyResults Results { get; init; }

    /// <summary>The program, the parts and the machine that made the results.</summary>
    public required RunRecord Run { get; init; }

    public required Findings Findings { get; init; }
    public required RankingNotes Notes { get; init; }
    public required ReportTable Ranking { get; init; }

    /// <summary>The interactions of pairs of imperfections; null where the method measures none.</summary>
    public required ReportTable? Interactions { get; init; }

    /// <summary>Every effect by every estimator; null where nothing is measured.</summary>
    public required ReportTable? Estimators { get; init; }

    /// <summary>The tolerances; null where the study asks for none.</summary>
    public required ToleranceTables? Tolerances { get; init; }

    /// <summary>What was tuned and chosen before the study; null where nothing is tuned.</summary>
    public required TuningReport? Tuning { get; init; }

    /// <summary>Test accuracy after each epoch; null where no trial is done.</summary>
    public required ReportTable? Curves { get; init; }

    /// <summary>The ranking after each epoch; null where there are no learning curves to compare.</summary>
    public required ReportTable? Course { get; init; }

    /// <summary>The imperfections as configured; null where the hardware has none.</summary>
    public required ReportTable? Strengths { get; init; }

    /// <summary>The tables of read errors, wear and energies; only those that trials measured.</summary>
    public required IReadOnlyList<ReportTable> Costs { get; init; }

    /// <summary>Recall by class and confusion; empty where the study does not ask for them.</summary>
    public required IReadOnlyList<ReportTable> Classes { get; init; }

    /// <summary>The energy of an inference; null where it was not counted.</summary>
    public required EnergyReport? Energy { get; init; }

    /// <summary>What memory and sense state about themselves: "endurance: 10⁶ cycles (assumed)".</summary>
    public required IReadOnlyList<string> Quantities { get; init; }

    /// <summary>One sentence for each trial that failed.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    public Study Study => Results.Study;

    public string Name => Study.File.Scenario.Name;

    public string Description => Study.File.Scenario.Description.Trim();

    /// <summary>The number of trials on which the report rests, in words.</summary>
    public string Progress =>
        $"{Results.Done} of {Study.Plan.Count} trials done, {Phrases.Count(Study.Seeds, "seed")}; "
        + $"{ErrorText.Differences(Results.Ranking.How.Errors)}.";

    /// <summary>The five parts of the hardware, in one sentence.</summary>
    public string Parts
    {
        get
        {
            Rig rig = Study.Rig;
            IEnumerable<string> layers = rig.ByLayer.Select(entry =>
                $" In {entry.Key}: {entry.Value.Memory}; {entry.Value.Cell}; {entry.Value.Sense}."
            );
            return $"{rig.Memory}; {rig.Cell}; {rig.Sense}; {rig.Network}; {rig.Dataset}.{string.Concat(layers)}";
        }
    }

    /// <summary>Where the networks of the trials computed.</summary>
    public string Device => DeviceText.Describe(Run.Device);

    /// <summary>The conductance range of the memory, in a sentence.</summary>
    public string Conductances => $"Devices have {Measure.Format(Study.Rig.Facts.Range)}.";

    /// <summary>The heading of what the layers of a file were identified as.</summary>
    public const string LayersHeading = "What the layers of the file were taken for";

    /// <summary>What each layer was identified as, and why, where the network brings its weights; else empty.</summary>
    public IReadOnlyList<string> Layers =>
        [
            .. (Study.Network?.Weights ?? [])
                .Where(layer => layer.Reason is not null)
                .Select(layer => $"{layer.Name}: {layer.Reason}"),
        ];

    /// <summary>Which numbers were assumed, with their plausible ranges; null where none has a range.</summary>
    public string? Assumptions => AssumptionText.Describe(Study.Rig);

    /// <summary>Writes the sentences and the tables of a report.</summary>
    public static StudyReport Write(StudyResults results, RunRecord run)
    {
        IEnumerable<Outcome> failed = results.Outcomes.Where(outcome => !outcome.Done);
        return new StudyReport
        {
            Results = results,
            Run = run,
            Findings = Findings.Tell(results),
            Notes = RankingNotes.Write(results),
            Ranking = RankingTable.Build(results.Ranking) with { Note = RankingNote(results.Study) },
            Interactions = InteractionTable.Build(results.Ranking),
            Estimators = EstimatorTable.Build(results),
            Tolerances = ToleranceTables.Build(results),
            Tuning = TuningReport.Write(results),
            Curves = CurveTable.Build(results),
            Course = CourseTable.Build(results),
            Strengths = StrengthTable.Build(results.Study),
            Costs = [.. CostTables.Build(results.Costs), .. UseTable.Build(results.Outcomes)],
            Classes = ClassTables.Build(results.Classes),
            Energy = EnergyReport.Write(results.Study, results.Costs),
            Quantities = DescribeQuantities(results.Study.Rig),
            Failures = [.. failed.Select(outcome => outcome.Reason!)],
        };
    }

    private static string RankingNote(Study study) =>
        string.Join(' ', new[] { StudyText.Equal(study), StudyText.WithoutTime(study) }.OfType<string>());

    private static IReadOnlyList<string> DescribeQuantities(Rig rig)
    {
        IEnumerable<RigFacts> facts = [rig.Facts, .. rig.ByLayer.Values.Select(hardware => hardware.Facts)];
        IEnumerable<Quantity> quantities = facts.SelectMany(one => one.MemoryNumbers.All.Concat(one.SenseNumbers.All));
        return [.. quantities.Select(Describe).Distinct()];
    }

    private static string Describe(Quantity quantity)
    {
        PartFact fact = PartFacts.Fact(quantity);
        return $"{fact.Name}: {fact.Value}";
    }
}
