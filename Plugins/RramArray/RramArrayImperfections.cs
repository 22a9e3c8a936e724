using Modular.Contracts;

namespace Modular.Plugins.RramArray;

/// <summary>The dials of this memory; those that the chosen devices do not have are left out.</summary>
internal sealed class RramArrayImperfections(RramPreset preset, double stuckShare)
{
    private const string Group = "device-to-device";

    public IReadOnlyList<Imperfection> All => [.. Always, .. Sometimes];

    private IEnumerable<Imperfection> Always =>
        [
            new()
            {
                Name = "nonlinearity",
                Summary = "Steps depend on the state and on their sign; at 0 all steps are alike.",
                Acts = Moment.Write,
                Typical = Size(
                    "relative change of a step up from weight 0 to the middle of the upper half",
                    Change(),
                    "1"
                ),
            },
            Made(
                "d2d-step",
                "Devices differ in their steps.",
                Size(preset.LogNormal ? "sigma of ln(step)" : "relative sigma of the step", preset.StepSpread, "1")
            ),
            Made(
                "d2d-asymmetry",
                "Devices differ in how much larger a step up is than one down.",
                Size("sigma of half the difference, in steps", preset.AsymmetrySpread, "1")
            ),
            Made(
                "d2d-bounds",
                "Devices differ in the ends of their range.",
                Size("relative sigma of the upper end", preset.MaxSpread, "1")
            ),
            new()
            {
                Name = "c2c",
                Summary = "Every step varies from pulse to pulse.",
                Acts = Moment.Write,
                Typical = Size("sigma, in steps", preset.Cycle, "1"),
            },
            new()
            {
                Name = "write-noise",
                Summary = "What a device reads misses its state, anew after each of its writes.",
                Acts = Moment.Write,
                Typical = Size(
                    "sigma as a share of the range",
                    preset.WriteNoise * preset.Step / (preset.Max - preset.Min),
                    "1"
                ),
            },
        ];

    private IEnumerable<Imperfection> Sometimes
    {
        get
        {
            if (preset.ReferenceSpread > 0)
                yield return Made(
                    "reference",
                    "What is subtracted from a device misses its symmetry point.",
                    Size("sigma as a share of the range", preset.ReferenceSpread / (preset.Max - preset.Min), "1")
                );
            if (stuckShare > 0)
                yield return Made(
                    "stuck",
                    "Some devices are stuck near the middle of the range.",
                    Size("share of devices", stuckShare, "1")
                );
        }
    }

    private double Change()
    {
        Device nominal = new(1, 1, (float)preset.Max, (float)preset.Min, 0);
        IStepLaw law = preset.Law(1);
        double half = preset.Max / 2;
        return (law.After(nominal, half, 1, 0) - half) / law.After(nominal, 0, 1, 0) - 1;
    }

    private static Imperfection Made(string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = Moment.Fabrication,
            Group = Group,
            Typical = typical,
        };

    private Quantity Size(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = preset.Source,
        };
}
