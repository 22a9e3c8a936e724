using Modular.Runs.Variants;
using Modular.Text;

namespace Modular.Reports;

/// <summary>What a study measured of its complete hardware besides accuracy: a column of comparisons.</summary>
/// <param name="Column">In comparison.csv.</param>
/// <param name="Name">For readers.</param>
/// <param name="Value">Of a study; null where it has none.</param>
/// <param name="Unit">As quantities have it.</param>
internal sealed record StudyMetric(string Column, string Name, Func<ComparedStudy, double?> Value, string Unit = "1")
{
    /// <summary>Where what the value rests on comes from.</summary>
    private Func<ComparedStudy, string?> Source { get; init; } = _ => null;

    private static readonly StudyMetric[] All =
    [
        new("weight_errors", "weights read wrong", study => study.WeightErrors),
        new("inference_joules", "energy of an inference", study => study.InferenceJoules, "J")
        {
            Source = study => study.InferenceSource,
        },
        new("joules", "energy of writing", study => study.Joules, "J") { Source = study => study.JoulesSource },
        new("pulses", "pulses of a device, mean", study => study.Pulses),
        new("endurance_used", "endurance used, most", study => study.EnduranceUsed)
        {
            Source = study => study.EnduranceSource,
        },
    ];

    /// <summary>For readers, with its unit, and a mark where it rests on what was assumed.</summary>
    public string Text(ComparedStudy study) =>
        Value(study) is not { } value
            ? "-"
            : Measure.Format(value, Unit) + (DocCommentFacts.IsAssumed(Source(study)) ? " (assumed)" : "");

    /// <summary>Of comparison.csv: the value, and its source where one study has one.</summary>
    public IEnumerable<string> Columns(Comparison comparison) =>
        HasSource(comparison) ? [Column, $"{Column}_source"] : [Column];

    /// <summary>As <see cref="Columns"/>.</summary>
    public IEnumerable<string> Fields(Comparison comparison, ComparedStudy study) =>
        HasSource(comparison) ? [Numbers.CsvSize(Value(study)), Source(study) ?? ""] : [Numbers.CsvSize(Value(study))];

    private bool HasSource(Comparison comparison) => comparison.Studies.Any(study => Source(study) is not null);

    /// <summary>Those that at least one study has.</summary>
    public static IEnumerable<StudyMetric> AvailableIn(Comparison comparison) =>
        All.Where(measured => comparison.Studies.Any(study => measured.Value(study) is not null));
}
