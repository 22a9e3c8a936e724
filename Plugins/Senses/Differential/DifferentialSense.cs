using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>One amplifier per pair reads +1 where device 0 conducts better than device 1.</summary>
internal sealed class DifferentialSense(DifferentialOptions options) : ISense
{
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "offset",
            Summary =
                "Static offset of each sense amplifier, normal, referred to the logarithm of the resistance ratio.",
            Acts = Moment.Fabrication,
            Typical = new()
            {
                Name = "sigma",
                Value = options.OffsetSigma,
                Unit = "ln(R)",
                Source = "assumed",
            },
        },
    ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = Amplifiers.Count(shape);
        double[]? offsets = Amplifiers.Spread(amplifiers, options.OffsetSigma, conditions["offset"]);
        return new DifferentialArray(
            [.. shape],
            Amplifiers.Coins(amplifiers, conditions),
            offsets is null ? null : Array.ConvertAll(offsets, x => (float)Math.Exp(x))
        );
    }
}
