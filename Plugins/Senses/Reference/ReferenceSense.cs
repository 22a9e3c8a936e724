using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>reference</c>: one amplifier for each device reads +1 if the device conducts better than a reference
/// resistance, and -1 otherwise.
/// </summary>
internal sealed class ReferenceSense : IReferenceSense, IReadEnergies, IUseEnergies
{
    private readonly ReferenceOptions options;

    /// <summary>Throws an InvalidDataException where the options name the reference twice.</summary>
    public ReferenceSense(ReferenceOptions options)
    {
        if (options is { Resistance: not null, Conductance: not null })
            throw new InvalidDataException(
                "the options have both 'resistance' and 'conductance'; one of them names the reference. Leave one out."
            );
        this.options = options;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections =>
        [
            new()
            {
                Name = "reference-spread",
                Summary =
                    "Each amplifier compares with a reference of its own, log-normal at constant median; "
                    + "an offset of the amplifier is in it.",
                Acts = Moment.Fabrication,
                Typical = new()
                {
                    Name = "sigma",
                    Value = options.Spread,
                    Unit = "ln(R)",
                    Source = "assumed",
                },
            },
        ];

    /// <inheritdoc/>
    public Quantity ReadEnergy => ReadEnergies.Read(options.ReadEnergy, "assumed");

    /// <inheritdoc/>
    public Quantity? OperationEnergy => ReadEnergies.Operation(options.LogicEnergy);

    /// <inheritdoc/>
    public bool NeedsSample => Named is null && options.Placement != ReferencePlacement.Middle;

    /// <inheritdoc/>
    public Quantity Reference(ConductanceRange range, DeviceSample? sample)
    {
        ReferenceLevel level = Level(range, sample);
        return new()
        {
            Name = "reference",
            Value = 1 / level.Conductance,
            Unit = "ohm",
            Source = level.Source,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => LineEnergies.Sensing(use, options.Vdd);

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = Amplifiers.Count(shape);
        double nominal = Level(range, conditions.Sample).Conductance;
        double[]? spread = Amplifiers.Spread(amplifiers, options.Spread, conditions["reference-spread"]);
        float[] references = [.. Enumerable.Repeat((float)nominal, amplifiers)];
        if (spread is not null)
            references = Array.ConvertAll(spread, deviation => (float)(nominal * Math.Exp(deviation)));
        byte[] coins = Amplifiers.Coins(amplifiers, conditions);
        return new ReferenceArray([.. shape], references, coins);
    }

    /// <summary>The conductance that the options name, siemens; null where they name none.</summary>
    private double? Named => options.Conductance ?? 1 / options.Resistance;

    /// <summary>Without a sample, as in a test of the sense alone, the reference is the geometric middle.</summary>
    private ReferenceLevel Level(ConductanceRange range, DeviceSample? sample)
    {
        if (Named is { } named)
            return ReferenceLevel.Chosen(named);
        if (!NeedsSample || sample is null)
            return ReferenceLevel.Middle(range.Min, range.Max);
        var states = new SampledStates(sample);
        if (options.Placement == ReferencePlacement.EqualError)
            return ReferenceLevel.EqualError(states);
        return ReferenceLevel.LeastError(states);
    }
}
