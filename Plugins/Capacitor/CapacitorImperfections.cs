using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Capacitor;

/// <summary>The dials of this memory.</summary>
internal static class CapacitorImperfections
{
    /// <summary>The dials of weights that decay to 1/e in so many steps of training.</summary>
    public static IReadOnlyList<Imperfection> List(double lifetime) =>
        [
            Declare.AtWrite(
                "nonlinearity",
                "Steps shrink towards the bounds; at 0 all are alike.",
                CapacitorPreset.Source.Number("share that a step loses at its bound", CapacitorPreset.Slope)
            ),
            Declare.Spread(
                "d2d-nonlinearity",
                "Devices differ in how their steps shrink.",
                CapacitorPreset.Source.Number("sigma of the share that a step loses", CapacitorPreset.SlopeSpread)
            ),
            Declare.Spread(
                "d2d-step",
                "Devices differ in their steps; normal about the nominal step, folded at 0.",
                CapacitorPreset.Source.Number("relative sigma of the step", CapacitorPreset.StepSpread)
            ),
            Declare.Spread(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                CapacitorPreset.Source.Number("sigma of half the difference, in steps", CapacitorPreset.AsymmetrySpread)
            ),
            Declare.Spread(
                "d2d-bounds",
                "Devices differ in the ends of their range; normal about the nominal ends, folded at 0.",
                CapacitorPreset.Source.Number("relative sigma of either end", CapacitorPreset.BoundSpread)
            ),
            Declare.AtWrite(
                "c2c",
                "Every step varies from pulse to pulse.",
                CapacitorPreset.Source.Number("sigma, in steps", CapacitorPreset.Cycle)
            ),
            Declare.WithTime(
                "leak",
                "Charge leaks: a weight falls towards 0 in every step of training, and in time without any.",
                CapacitorPreset.Source.Number("share lost in a step", 1 / lifetime)
            ),
            Declare.WithTime(
                "d2d-leak",
                "Devices differ in how long they hold their charge; normal about the nominal lifetime, folded at 0.",
                CapacitorPreset.Source.Number("relative sigma of the lifetime", CapacitorPreset.LifetimeSpread)
            ) with
            {
                Group = Declare.DeviceToDevice,
            },
        ];
}
