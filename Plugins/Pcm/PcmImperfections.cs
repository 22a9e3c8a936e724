using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Pcm;

/// <summary>The dials of this memory, with their sizes at half of the greatest conductance.</summary>
internal static class PcmImperfections
{
    private const double Half = 0.5;
    private const double Day = 86400;

    /// <summary>The dials of a fit.</summary>
    /// <param name="law">The fit of the chosen model.</param>
    /// <param name="gMax">The greatest conductance of a device, siemens.</param>
    public static IReadOnlyList<Imperfection> List(PcmLaw law, double gMax) =>
        [
            Declare.AtWrite(
                "programming",
                "Every write misses its target.",
                law.Source.Number("sigma at half of g-max", law.ProgrammingShare(Half) * gMax, "S")
            ),
            Declare.WithTime(
                "drift",
                "Conductances fall as a power of time.",
                law.Source.Number("mean exponent at half of g-max", law.Drift(Half))
            ),
            Declare.WithTime(
                "drift-spread",
                "Each device drifts with an exponent of its own.",
                law.Source.Number("sigma of the exponent at half of g-max", law.DriftSpread(Half))
            ) with
            {
                Group = Declare.DeviceToDevice,
            },
            Declare.AtRead(
                "read-noise",
                "Every observation varies by what 1/f noise amounts to since the write; observations are independent of each other.",
                law.Source.Number("relative sigma at half of g-max after a day", law.ReadShare(Half, Day))
            ),
        ];
}
