using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.Sonos;

/// <summary>The dials of this memory, with their sizes at half of the greatest current.</summary>
internal static class SonosImperfections
{
    private const string Programming = "programming";
    private const string Relaxation = "relaxation";
    public const string Drift = "drift";

    private const string ReadNoise = "read-noise";
    private const double Day = 86400;

    public static IReadOnlyList<Imperfection> List(SonosOptions options)
    {
        double half = options.IMax / 2;
        Quantity missed = Size("sigma of the current at half of i-max", SonosLaws.Error(half, 0));
        Quantity wandered = Size("sigma of the current at half of i-max after a day", SonosLaws.Relaxation(half, Day));
        Quantity fallen = Size("fall of the mean current at half of i-max after a day", -SonosLaws.Drift(half, Day));
        Quantity noise = Size("sigma of the current at half of i-max", SonosLaws.ReadNoise(half));
        return
        [
            Declare.AtWrite(Programming, "Every write misses its target.", missed),
            Declare.WithTime(Relaxation, "After a write currents wander off.", wandered),
            Declare.WithTime(
                Drift,
                "After a write the mean of the currents moves: large ones fall, the smallest rise.",
                fallen
            ),
            Declare.AtRead(ReadNoise, "Every observation varies.", noise),
        ];
    }

    /// <summary>The dials of an array.</summary>
    public static WrittenDials Find(Conditions conditions) =>
        new()
        {
            Programming = conditions[Programming],
            Relaxation = conditions[Relaxation],
            ReadNoise = conditions[ReadNoise],
        };

    private static Quantity Size(string name, double amperes) => SonosLaws.Source.Number(name, amperes, "A");
}
