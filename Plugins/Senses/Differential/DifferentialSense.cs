using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>differential</c>: one amplifier for each pair of devices reads +1 if device 0 conducts better than
/// device 1, and -1 otherwise.
/// </summary>
internal sealed class DifferentialSense(DifferentialOptions options) : ISense, IReadEnergies, IUseEnergies
{
    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Quantity ReadEnergy => ReadEnergies.Read(options.ReadEnergy, "assumed");

    /// <inheritdoc/>
    public Quantity? OperationEnergy => null;

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => LineEnergies.Sensing(use, options.Vdd);

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = Amplifiers.Count(shape);
        double[]? offsets = Amplifiers.Spread(amplifiers, options.OffsetSigma, conditions["offset"]);
        byte[] coins = Amplifiers.Coins(amplifiers, conditions);
        if (offsets is null)
            return new DifferentialArray([.. shape], coins, ratios: null);
        float[] ratios = Array.ConvertAll(offsets, offset => (float)Math.Exp(offset));
        return new DifferentialArray([.. shape], coins, ratios);
    }
}
