using Modular.Contracts;

namespace Modular.Plugins.Sonos;

/// <summary>The dials of this memory, with their sizes at half of the greatest current.</summary>
internal static class SonosImperfections
{
    public const string Programming = "programming";
    public const string Relaxation = "relaxation";
    public const string ReadNoise = "read-noise";

    private const double Day = 86400;

    public static IReadOnlyList<Imperfection> List(SonosOptions options)
    {
        double half = options.IMax / 2;
        return
        [
            One(
                Programming,
                "Every write misses its target.",
                Moment.Write,
                Size("sigma of the current at half of i-max", SonosLaws.Error(half, 0))
            ),
            One(
                Relaxation,
                "After a write currents wander off.",
                Moment.Time,
                Size("sigma of the current at half of i-max after a day", SonosLaws.Relaxation(half, Day))
            ),
            One(
                ReadNoise,
                "Every observation varies.",
                Moment.Read,
                Size("sigma of the current at half of i-max", SonosLaws.ReadNoise(half))
            ),
        ];
    }

    private static Imperfection One(string name, string summary, Moment acts, Quantity size) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = size,
        };

    private static Quantity Size(string name, double amperes) =>
        new()
        {
            Name = name,
            Value = amperes,
            Unit = "A",
            Source = SonosLaws.Source,
        };
}
