using Modular.Contracts;

namespace Modular.Plugins.Pcm;

/// <summary>The dials of this memory, with their sizes at half of the greatest conductance.</summary>
/// <param name="law">Of the chosen model.</param>
/// <param name="gMax">The greatest conductance, siemens.</param>
internal sealed class PcmImperfections(PcmLaw law, double gMax)
{
    private const double Half = 0.5;
    private const double Day = 86400;

    public IReadOnlyList<Imperfection> All =>
        [
            new()
            {
                Name = "programming",
                Summary = "Every write misses its target.",
                Acts = Moment.Write,
                Typical = Size("sigma at half of g-max", law.ProgrammingShare(Half) * gMax, "S"),
            },
            new()
            {
                Name = "drift",
                Summary = "Conductances fall as a power of time.",
                Acts = Moment.Time,
                Typical = Size("mean exponent at half of g-max", law.Drift(Half), "1"),
            },
            new()
            {
                Name = "drift-spread",
                Summary = "Each device drifts with an exponent of its own.",
                Acts = Moment.Time,
                Group = "device-to-device",
                Typical = Size("sigma of the exponent at half of g-max", law.DriftSpread(Half), "1"),
            },
            new()
            {
                Name = "read-noise",
                Summary = "Every observation varies by 1/f noise, the more the longer ago the write was.",
                Acts = Moment.Read,
                Typical = Size("relative sigma at half of g-max after a day", law.ReadShare(Half, Day), "1"),
            },
        ];

    private Quantity Size(string name, double value, string unit) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = unit,
            Source = law.Source,
        };
}
