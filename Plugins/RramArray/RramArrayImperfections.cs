using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramArray;

/// <summary>The dials of this memory; those that the chosen devices do not have are left out.</summary>
internal static class RramArrayImperfections
{
    public static IReadOnlyList<Imperfection> List(RramPreset preset, double stuckShare)
    {
        List<Imperfection> all = [.. ListAlways(preset)];
        double range = preset.Max - preset.Min;
        if (preset.ReferenceSpread > 0)
            all.Add(
                Declare.Spread(
                    "reference",
                    "What is subtracted from a device misses its symmetry point.",
                    preset.Source.Number("sigma as a share of the range", preset.ReferenceSpread / range)
                )
            );
        if (stuckShare > 0)
            all.Add(
                Declare.Spread(
                    "stuck",
                    "Some devices are stuck near the middle of the range.",
                    preset.Source.Number("share of devices", stuckShare)
                )
            );
        return all;
    }

    private static IEnumerable<Imperfection> ListAlways(RramPreset preset) =>
        [
            Declare.AtWrite(
                "nonlinearity",
                "Steps depend on the state and on their sign; at 0 all steps are alike.",
                preset.Source.Number(
                    "relative change of a step up from weight 0 to the middle of the upper half",
                    ChangeOfStep(preset)
                )
            ),
            Declare.Spread(
                "d2d-step",
                StepSummary(preset),
                preset.Source.Number(
                    preset.LogNormal ? "sigma of ln(step)" : "relative sigma of the step",
                    preset.StepSpread
                )
            ),
            Declare.Spread(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                preset.Source.Number("sigma of half the difference, in steps", preset.AsymmetrySpread)
            ),
            Declare.Spread(
                "d2d-bounds",
                "Devices differ in the ends of their range; normal about the nominal ends, folded at 0.",
                preset.Source.Number("relative sigma of the upper end", preset.MaxSpread)
            ),
            Declare.AtWrite(
                "c2c",
                "Every step varies from pulse to pulse.",
                preset.Source.Number("sigma, in steps", preset.Cycle)
            ),
            Declare.AtWrite(
                "write-noise",
                "What a device reads misses its state, anew after each of its writes.",
                preset.Source.Number(
                    "sigma as a share of the range",
                    preset.WriteNoise * preset.Step / (preset.Max - preset.Min)
                )
            ),
        ];

    private static string StepSummary(RramPreset preset)
    {
        if (!preset.LogNormal)
            return "Devices differ in their steps; normal about the nominal step, folded at 0.";
        if (preset.Holds == SpreadHolds.Mean)
            return "Devices differ in their steps, at constant mean: that of the source's law at every strength.";
        return "Devices differ in their steps, at constant median; the mean rises with the strength.";
    }

    private static double ChangeOfStep(RramPreset preset)
    {
        RramCell nominal = new(Up: 1, Down: 1, (float)preset.Max, (float)preset.Min, Reference: 0);
        IPulseStep step = preset.PulseStep(1);
        double half = preset.Max / 2;
        double stepAtHalf = step.After(nominal, half, pulse: 1, noise: 0) - half;
        return stepAtHalf / step.After(nominal, 0, pulse: 1, noise: 0) - 1;
    }
}
