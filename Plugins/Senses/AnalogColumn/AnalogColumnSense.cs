using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// The sense <c>analog-column</c> reads sums of products as currents of columns. Converters turn inputs into voltages
/// of the rows; the currents of the two columns of a pair are subtracted and digitised, array by array.
/// </summary>
internal sealed class AnalogColumnSense(AnalogColumnOptions options) : ISense, IUseEnergies, IPartialSums, IStatedLimits
{
    public const string Dac = "dac";
    public const string Adc = "adc";
    public const string OutputNoise = "output-noise";
    public const string IrDrop = "ir-drop";

    private static readonly SenseInput Input = new(
        "analog-column",
        "subtracts pairs",
        "2 devices, such as 'differential-analog' or '2t2r'"
    );

    /// <inheritdoc/>
    public IReadOnlyList<Imperfection> Imperfections =>
        [
            new()
            {
                Name = Dac,
                Summary = "Inputs come in steps, and stop at the greatest voltage.",
                Acts = Moment.Fabrication,
                Typical = Preset("step over the greatest input", 2 / Converter.Steps(options.DacBits)),
            },
            new()
            {
                Name = Adc,
                Summary = "Sums of columns come in steps, and stop at the ends of the range.",
                Acts = Moment.Fabrication,
                Typical = Preset("step over the range's end", 2 / Converter.Steps(options.AdcBits)),
            },
            new()
            {
                Name = OutputNoise,
                Summary = "Sums of columns vary at every use.",
                Acts = Moment.Read,
                Typical = Preset("sigma, of greatest input times weight 1", options.OutputNoise),
            },
            new()
            {
                Name = IrDrop,
                Summary = "Currents drop voltage along rows and columns, so far devices see less of it.",
                Acts = Moment.Fabrication,
                Typical = WireResistance(),
            },
        ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Limits =>
        [
            "Access transistors, sneak paths, and the converters' own offsets and nonlinearity are not modelled.",
            "Negative inputs are negative voltages, not a second phase.",
        ];

    /// <inheritdoc/>
    public IReadOnlyList<CountedEnergy> Energies(MatrixUse use) => new ColumnEnergies(options).List(use);

    /// <inheritdoc/>
    public PartialSums Sums(MatrixUse use) => new ColumnEnergies(options).Sums(use);

    /// <inheritdoc/>
    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions)
    {
        double width = range.Max - range.Min;
        var pairs = new DevicePairs(Input, [.. shape], width);
        double strength = conditions[IrDrop].Strength;
        double row = options.RowResistance ?? options.LineResistance;
        var wires = new ColumnWires(
            width,
            new WireResistances(strength * row, strength * options.LineResistance, options.Columns)
        );
        return new AnalogColumnArray(pairs, wires, new ColumnCircuit(options, conditions));
    }

    /// <summary>A size without a unit, from the standard preset of IBM aihwkit.</summary>
    private static Quantity Preset(string name, double value) =>
        new()
        {
            Name = name,
            Value = value,
            Unit = "1",
            Source = "IBM aihwkit preset [code]",
        };

    private Quantity WireResistance() =>
        new()
        {
            Name = "wire between devices",
            Value = options.LineResistance,
            Unit = "ohm",
            Source = "IBM aihwkit [code]",
        };
}
