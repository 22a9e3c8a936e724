using Modular.Contracts;
using Modular.Descriptions;
using Modular.Studies.Variants;

namespace Modular.Reports;

/// <summary>What a study measured of its complete hardware besides accuracy: a column of comparisons.</summary>
/// <param name="Column">In comparison.csv.</param>
/// <param name="Name">For readers.</param>
/// <param name="Value">Of a study; null where it has none.</param>
/// <param name="Text">The value with its unit.</param>
internal sealed record Measured(string Column, string Name, Func<ComparedStudy, double?> Value, Func<double, string> Text)
{
    private static readonly Measured[] All =
    [
        new("weight_errors", "weights read wrong", study => study.WeightErrors, Measure.Number),
        new("inference_joules", "energy of an inference", study => study.InferenceJoules, joules => Measure.Of(joules, "J")),
        new("joules", "energy of writing", study => study.Joules, joules => Measure.Of(joules, "J")),
        new("pulses", "pulses of a device, mean", study => study.Pulses, Measure.Number),
        new("endurance_used", "endurance used, most", study => study.EnduranceUsed, Measure.Number),
    ];

    /// <summary>Those that at least one study has.</summary>
    public static IEnumerable<Measured> Of(Comparison comparison) => All.Where(measured => comparison.Studies.Any(study => measured.Value(study) is not null));
}
