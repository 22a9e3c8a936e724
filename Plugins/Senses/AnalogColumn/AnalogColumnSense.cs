using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// Sums of products as currents of columns: inputs are voltages from converters, pairs of columns are subtracted and
/// digitised, array by array.
/// </summary>
internal sealed class AnalogColumnSense(AnalogColumnOptions options) : ISense
{
    /// <summary>The dials.</summary>
    public const string Dac = "dac";
    public const string Adc = "adc";
    public const string OutputNoise = "output-noise";
    public const string IrDrop = "ir-drop";

    public IReadOnlyList<Imperfection> Imperfections =>
        [
            One(
                Dac,
                "Inputs come in steps, and stop at the greatest voltage.",
                Moment.Fabrication,
                "step over the greatest input",
                (2 / Converter.Steps(options.DacBits), "1", "IBM aihwkit preset [code]")
            ),
            One(
                Adc,
                "Sums of columns come in steps, and stop at the ends of the range.",
                Moment.Fabrication,
                "step over the range's end",
                (2 / Converter.Steps(options.AdcBits), "1", "IBM aihwkit preset [code]")
            ),
            One(
                OutputNoise,
                "Sums of columns vary at every use.",
                Moment.Read,
                "sigma, of greatest input times weight 1",
                (options.OutputNoise, "1", "IBM aihwkit preset [code]")
            ),
            One(
                IrDrop,
                "Currents lift the column's wire, so far devices see less voltage.",
                Moment.Fabrication,
                "wire between devices",
                (options.LineResistance, "ohm", "IBM aihwkit [code]")
            ),
        ];

    public ISenseArray Fabricate(long[] shape, ConductanceRange range, Conditions conditions) =>
        new AnalogColumnArray(
            new ColumnPairs([.. shape], range.Max - range.Min, options.LineResistance * conditions[IrDrop].Strength),
            new ColumnCircuit(options, conditions)
        );

    private static Imperfection One(
        string name,
        string summary,
        Moment acts,
        string quantity,
        (double Value, string Unit, string Source) size
    ) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = acts,
            Typical = new()
            {
                Name = quantity,
                Value = size.Value,
                Unit = size.Unit,
                Source = size.Source,
            },
        };
}
