using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>reference</c>: one amplifier for each device reads +1 if the device conducts better than a reference
/// resistance, and -1 otherwise.
/// </summary>
internal sealed class ReferenceSense(ReferenceOptions options) : ISense, IReadEnergies
{
    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections { get; } =
    [
        new()
        {
            Name = "reference-spread",
            Summary =
                "Each amplifier compares with a reference of its own, log-normal; an offset of the amplifier is in it.",
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
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = Amplifiers.Count(shape);
        double resistance = options.Resistance ?? 1 / Math.Sqrt(range.Min * range.Max);
        double nominal = 1 / resistance;
        double[]? spread = Amplifiers.Spread(amplifiers, options.Spread, conditions["reference-spread"]);
        float[] references = [.. Enumerable.Repeat((float)nominal, amplifiers)];
        if (spread is not null)
            references = Array.ConvertAll(spread, deviation => (float)(nominal * Math.Exp(deviation)));
        byte[] coins = Amplifiers.Coins(amplifiers, conditions);
        return new ReferenceArray([.. shape], references, coins);
    }
}
