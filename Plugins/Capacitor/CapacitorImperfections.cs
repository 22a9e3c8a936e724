using Modular.Contracts;

namespace Modular.Plugins.Capacitor;

/// <summary>The dials of this memory.</summary>
internal static class CapacitorImperfections
{
    /// <summary>For weights that decay to 1/e in so many steps of training.</summary>
    public static IReadOnlyList<Imperfection> List(double lifetime) =>
        [
            Acting(
                "nonlinearity",
                "Steps shrink towards the bounds; at 0 all are alike.",
                Moment.Write,
                Size("share that a step loses at its bound", CapacitorPreset.Slope)
            ),
            Made(
                "d2d-nonlinearity",
                "Devices differ in how their steps shrink.",
                Size("sigma of the share that a step loses", CapacitorPreset.SlopeSpread)
            ),
            Made(
                "d2d-step",
                "Devices differ in their steps.",
                Size("relative sigma of the step", CapacitorPreset.StepSpread)
            ),
            Made(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                Size("sigma of half the difference, in steps", CapacitorPreset.AsymmetrySpread)
            ),
            Made(
                "d2d-bounds",
                "Devices differ in the ends of their range.",
                Size("relative sigma of either end", CapacitorPreset.BoundSpread)
            ),
            Acting(
                "c2c",
                "Every step varies from pulse to pulse.",
                Moment.Write,
                Size("sigma, in steps", CapacitorPreset.Cycle)
            ),
            Acting(
                "leak",
                "Charge leaks: a weight falls towards 0 in every step of training, and in time without any.",
                Moment.Time,
                Size("share lost in a step", 1 / lifetime)
            ),
            Acting(
                "d2d-leak",
                "Devices differ in how long they hold their charge.",
                Moment.Time,
                Size("relative sigma of the lifetime", CapacitorPreset.LifetimeSpread)
            ) with
            {
                Group = Group,
            },
        ];

    private const string Group = "device-to-device";

    private static Imperfection Acting(string name, string summary, Moment acts, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = typical,
        };

    private static Imperfection Made(string name, string summary, Quantity typical) =>
        Acting(name, summary, Moment.Fabrication, typical) with
        {
            Group = Group,
        };

    private static Quantity Size(string name, double value) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = "1",
            Source = CapacitorPreset.Source,
        };
}
