using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>One amplifier per device reads +1 where the device conducts better than a reference resistance.</summary>
internal sealed class ReferenceSense(ReferenceOptions options) : ISense, IReadEnergies
{
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

    public Quantity ReadEnergy => ReadEnergies.Read(options.ReadEnergy, "assumed");

    public Quantity? OperationEnergy => ReadEnergies.Operation(options.LogicEnergy);

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        int amplifiers = Amplifiers.Count(shape);
        double middle = 1 / (options.Resistance ?? 1 / Math.Sqrt(range.Min * range.Max));
        double[]? spread = Amplifiers.Spread(amplifiers, options.Spread, conditions["reference-spread"]);
        float[] references = spread is null
            ? [.. Enumerable.Repeat((float)middle, amplifiers)]
            : Array.ConvertAll(spread, x => (float)(middle * Math.Exp(x)));
        return new ReferenceArray([.. shape], references, Amplifiers.Coins(amplifiers, conditions));
    }
}
