using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Ecram;

/// <summary>The dials of this memory.</summary>
internal static class EcramImperfections
{
    public static IReadOnlyList<Imperfection> List(EcramPreset preset) =>
        [
            Declare.AtWrite(
                "nonlinearity",
                "Steps shrink towards the bounds, those down by another share than those up; at 0 all are alike.",
                preset.Source.Number("share that a step down loses at the lower bound", preset.SlopeDown)
            ),
            Declare.Spread(
                "d2d-nonlinearity",
                "Devices differ in how their steps shrink.",
                preset.Source.Number("sigma of the share that a step loses", preset.SlopeSpread)
            ),
            Declare.Spread(
                "d2d-step",
                "Devices differ in their steps; normal about the nominal step, folded at 0.",
                preset.Source.Number("relative sigma of the step", preset.StepSpread)
            ),
            Declare.Spread(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                preset.Source.Number("sigma of half the difference, in steps", preset.AsymmetrySpread)
            ),
            Declare.Spread(
                "d2d-bounds",
                "Devices differ in the ends of their range; normal about the nominal ends, folded at 0.",
                preset.Source.Number("relative sigma of either end", preset.BoundSpread)
            ),
            Declare.AtWrite(
                "c2c",
                "Every step varies from pulse to pulse.",
                preset.Source.Number("relative sigma", preset.Cycle)
            ),
        ];
}
