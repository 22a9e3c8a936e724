using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The mismatch between the two branches of an amplifier: a static offset of their thresholds, half on each branch, and
/// a jitter of each branch at each read.
/// </summary>
/// <param name="OffsetSigma">The standard deviation of the threshold offset, volts.</param>
/// <param name="JitterSigma">The standard deviation of the discharge time, relative to it.</param>
internal readonly record struct Mismatch(double OffsetSigma, double JitterSigma)
{
    /// <summary>The dials "offset" and "jitter".</summary>
    public IReadOnlyList<Imperfection> Imperfections =>
        [
            new()
            {
                Name = "offset",
                Summary = "Static difference of the thresholds of each amplifier's branches, normal.",
                Acts = Moment.Fabrication,
                Typical = Sigma(OffsetSigma, "V"),
            },
            new()
            {
                Name = "jitter",
                Summary = "The time that a branch takes varies from read to read, log-normal at constant median.",
                Acts = Moment.Read,
                Typical = Sigma(JitterSigma, "1"),
            },
        ];

    private static Quantity Sigma(double value, string unit) =>
        new()
        {
            Name = "sigma",
            Value = value,
            Unit = unit,
            Source = "assumed",
        };
}
