using Modular.Contracts;
using Modular.Devices;

namespace Modular.Plugins.RramAnalog;

/// <summary>The dials that a fit has numbers for, with their sizes in the middle of the range.</summary>
internal static class RramImperfections
{
    private const string Programming = "programming";
    private const string Relaxation = "relaxation";
    private const string ReadNoise = "read-noise";
    private const double Day = 86400;

    public static IReadOnlyList<Imperfection> List(RramLaw law, ConductanceRange range)
    {
        double middle = (range.Min + range.Max) / 2;
        List<Imperfection> all =
        [
            Declare.AtWrite(
                Programming,
                "Every write misses its target.",
                law.Source.Number("sigma in the middle of the range", law.Programming(middle), "S")
            ),
        ];
        if (law.Relaxation is { } relaxation)
            all.Add(
                Declare.WithTime(
                    Relaxation,
                    "After a write conductances wander off.",
                    law.Source.Number(
                        "sigma in the middle of the range after a day",
                        relaxation(middle, Day).Sigma,
                        "S"
                    )
                )
            );
        if (law.ReadNoise is { } noise)
            all.Add(
                Declare.AtRead(
                    ReadNoise,
                    "Every observation varies by what 1/f noise amounts to; observations are independent of each other.",
                    law.Source.Number("sigma in the middle of the range after a day", noise(middle, Day), "S")
                )
            );
        return all;
    }

    /// <summary>The dials of an array; those that the fit has no numbers for are off.</summary>
    public static WrittenDials Find(RramLaw law, Conditions conditions)
    {
        var dials = new WrittenDials { Programming = conditions[Programming] };
        if (law.Relaxation is not null)
            dials = dials with { Relaxation = conditions[Relaxation] };
        if (law.ReadNoise is not null)
            dials = dials with { ReadNoise = conditions[ReadNoise] };
        return dials;
    }
}
