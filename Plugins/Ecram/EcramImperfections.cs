using Modular.Contracts;

namespace Modular.Plugins.Ecram;

/// <summary>The dials of this memory.</summary>
internal sealed class EcramImperfections(EcramPreset preset)
{
    public IReadOnlyList<Imperfection> All =>
        [
            Acting(
                "nonlinearity",
                "Steps shrink towards the bounds, those down by another share than those up; at 0 all are alike.",
                Size("share that a step down loses at the lower bound", preset.SlopeDown)
            ),
            Made(
                "d2d-nonlinearity",
                "Devices differ in how their steps shrink.",
                Size("sigma of the share that a step loses", preset.SlopeSpread)
            ),
            Made("d2d-step", "Devices differ in their steps.", Size("relative sigma of the step", preset.StepSpread)),
            Made(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                Size("sigma of half the difference, in steps", preset.AsymmetrySpread)
            ),
            Made(
                "d2d-bounds",
                "Devices differ in the ends of their range.",
                Size("relative sigma of either end", preset.BoundSpread)
            ),
            Acting("c2c", "Every step varies from pulse to pulse.", Size("relative sigma", preset.Cycle)),
        ];

    private static Imperfection Acting(string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Write,
            Typical = typical,
        };

    private static Imperfection Made(string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Group = "device-to-device",
            Typical = typical,
        };

    private Quantity Size(string name, double value) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = "1",
            Source = preset.Source,
        };
}
