using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// What sets the branches of an amplifier apart: an offset of its thresholds, half to each branch, and a jitter of each
/// branch at each read.
/// </summary>
/// <param name="OffsetSigma">Volts.</param>
/// <param name="JitterSigma">Relative to the time.</param>
internal readonly record struct Mismatch(double OffsetSigma, double JitterSigma)
{
    public IReadOnlyList<Imperfection> Imperfections =>
        [
            Imperfection(
                "offset",
                "Static difference of the thresholds of each amplifier's branches, normal.",
                Moment.Fabrication,
                (OffsetSigma, "V")
            ),
            Imperfection(
                "jitter",
                "The time that a branch takes varies from read to read, log-normal.",
                Moment.Read,
                (JitterSigma, "1")
            ),
        ];

    private static Imperfection Imperfection(
        string name,
        string summary,
        Moment acts,
        (double Value, string Unit) sigma
    ) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = new()
            {
                Name = "sigma",
                Value = sigma.Value,
                Unit = sigma.Unit,
                Source = "assumed",
            },
        };
}
