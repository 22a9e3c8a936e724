using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>Devices that behave as those of a file of measurements.</summary>
internal sealed class MeasuredMemory : IMemory, IQuantified, IFitted
{
    private readonly MeasuredModel? model;

    public MeasuredMemory(MeasuredOptions options) => model = options.First is null ? null : new MeasuredModel(options);

    /// <inheritdoc/>
    public ConductanceRange Range => new(Model.Low, Model.High);

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => new MeasuredImperfections(Model).All;

    /// <inheritdoc/>
    public IReadOnlyList<Quantity> Quantities => new MeasuredQuantities(Model).All;

    /// <inheritdoc/>
    public FitGoodness? Goodness => new MeasuredQuantities(Model).Goodness;

    private MeasuredModel Model =>
        model
        ?? throw new InvalidDataException(
            "memory 'measured' has no file of measurements; expected 'options: { data: FILE.csv }' with the columns device, pulse and conductance, or one of 'levels', 'drift' and 'reads'. Give one."
        );

    /// <summary>
    /// All devices stand before their first pulse; those that take none are made with the least conductance.
    /// </summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        var aging = Model.Drift is null ? null : new Aging(count, conditions, Model.Drift);
        var array = new MeasuredArray([.. shape], new MeasuredDevices(count, conditions, Model, aging));
        return (Model.TakesPulses, aging) switch
        {
            (true, null) => array,
            (true, _) => new DriftingArray(array, aging),
            (false, null) => new WrittenArray(array),
            _ => new WrittenDriftingArray(array, aging),
        };
    }
}
