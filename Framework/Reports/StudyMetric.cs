using Modular.Runs.Variants;
using Modular.Text;

namespace Modular.Reports;

/// <summary>A measurement of the complete hardware besides accuracy, as a column of comparisons.</summary>
/// <param name="Column">The name of the column in comparison.csv.</param>
/// <param name="Name">The heading of the column for readers.</param>
/// <param name="Value">The value of a study, in SI units; null where it has none.</param>
/// <param name="Unit">The unit, as in quantities: "J", "1".</param>
internal sealed record StudyMetric(string Column, string Name, Func<ComparedStudy, double?> Value, string Unit = "1")
{
    /// <summary>The source of the numbers on which the value rests; null where a study has none.</summary>
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

    /// <summary>The metrics that at least one study has.</summary>
    public static IEnumerable<StudyMetric> AvailableIn(Comparison comparison) =>
        All.Where(metric => comparison.Studies.Any(study => metric.Value(study) is not null));

    /// <summary>The value for readers, with its unit, and a mark where it depends on assumed numbers.</summary>
    public string Text(ComparedStudy study)
    {
        if (Value(study) is not { } value)
            return "-";
        string text = Measure.Format(value, Unit);
        return Phrases.MarkAssumed(text, DocCommentFacts.IsAssumed(Source(study)));
    }

    /// <summary>The columns in comparison.csv: the value, and its source where a study has one.</summary>
    public IEnumerable<string> Columns(Comparison comparison)
    {
        if (HasSource(comparison))
            return [Column, $"{Column}_source"];
        return [Column];
    }

    /// <summary>The fields of a study in <see cref="Columns"/>.</summary>
    public IEnumerable<string> Fields(Comparison comparison, ComparedStudy study)
    {
        string value = Numbers.CsvSize(Value(study));
        if (HasSource(comparison))
            return [value, Source(study) ?? ""];
        return [value];
    }

    private bool HasSource(Comparison comparison) => comparison.Studies.Any(study => Source(study) is not null);
}
