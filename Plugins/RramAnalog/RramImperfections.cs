using Modular.Contracts;

namespace Modular.Plugins.RramAnalog;

/// <summary>The dials that a fit has numbers for, with their sizes in the middle of the range.</summary>
internal static class RramImperfections
{
    public const string Programming = "programming";
    public const string Relaxation = "relaxation";
    public const string ReadNoise = "read-noise";

    private const double Day = 86400;

    public static IReadOnlyList<Imperfection> List(RramLaw law, ConductanceRange range)
    {
        double middle = (range.Min + range.Max) / 2;
        Quantity Size(string name, double value) =>
            new()
            {
                Name = name,
                Value = value,
                Unit = "S",
                Source = law.Source,
            };
        List<Imperfection> all =
        [
            One(
                Programming,
                "Every write misses its target.",
                Moment.Write,
                Size("sigma in the middle of the range", law.Programming(middle))
            ),
        ];
        if (law.Relaxation is not null)
            all.Add(
                One(
                    Relaxation,
                    "After a write conductances wander off.",
                    Moment.Time,
                    Size("sigma in the middle of the range after a day", law.Relaxation(middle, Day).Sigma)
                )
            );
        if (law.ReadNoise is not null)
            all.Add(
                One(
                    ReadNoise,
                    "Every observation varies by 1/f noise.",
                    Moment.Read,
                    Size("sigma in the middle of the range after a day", law.ReadNoise(middle, Day))
                )
            );
        return all;
    }

    private static Imperfection One(string name, string summary, Moment acts, Quantity size) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = size,
        };
}
