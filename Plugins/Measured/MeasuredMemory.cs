using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The memory <c>measured</c>: devices that behave as those in a file of measurements.</summary>
internal sealed class MeasuredMemory : IMemory, IQuantified, IFitted, ICaveats, IStepped, IMeasuredTimes
{
    private readonly MeasuredModel? model;

    /// <param name="options">The files of measurements, and how to model them. Without any file there is no
    /// model.</param>
    public MeasuredMemory(MeasuredOptions options)
    {
        if (options.First is not null)
            model = new MeasuredModel(options);
    }

    /// <inheritdoc/>
    public ConductanceRange Range => Model.Range;

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections => new MeasuredImperfections(Model).All;

    /// <inheritdoc/>
    public IReadOnlyList<Quantity> Quantities => new MeasuredQuantities(Model).All;

    /// <inheritdoc/>
    public Quantity? Steps => Model.TakesPulses ? new MeasuredQuantities(Model).Steps : null;

    /// <inheritdoc/>
    public Quantity? FirstTime => Time("time that drift counts from", Model.Drift?.Start);

    /// <inheritdoc/>
    public Quantity? LastTime => Time("last time of the drift", Model.Drift?.Last);

    /// <inheritdoc/>
    public FitGoodness? Goodness => new MeasuredQuantities(Model).Goodness;

    /// <inheritdoc/>
    public IReadOnlyList<string> Caveats => new MeasuredCaveats(Model).All;

    private Quantity? Time(string name, double? seconds)
    {
        if (seconds is not { } value)
            return null;
        return new Quantity
        {
            Name = name,
            Value = value,
            Unit = "s",
            Source = $"measured: {Model.Options.Drift!.Name}",
        };
    }

    private MeasuredModel Model =>
        model
        ?? throw new InvalidDataException(
            "memory 'measured' has no file of measurements; expected 'options: { data: FILE.csv }' with the columns "
                + "device, pulse and conductance, or one of 'levels', 'drift' and 'reads'. Give one."
        );

    /// <summary>
    /// Makes devices that have received no pulse yet. Devices without pulse responses start at the least conductance.
    /// </summary>
    public IMemoryArray Fabricate(long[] shape, Conditions conditions)
    {
        int count = checked((int)shape.Aggregate(1L, (product, size) => checked(product * size)));
        Aging? aging = Model.Drift is null ? null : new Aging(count, conditions, Model.Drift);
        var devices = new MeasuredDevices(count, conditions, Model, aging);
        var array = new MeasuredArray([.. shape], devices);
        return (Model.TakesPulses, aging) switch
        {
            (true, null) => array,
            (true, not null) => new DriftingArray(array, aging),
            (false, null) => new WrittenArray(array),
            (false, not null) => new WrittenDriftingArray(array, aging),
        };
    }
}
