using Modular.Contracts;

namespace Modular.Plugins.Senses;

/// <summary>
/// What converters, rows and devices take when columns sum currents. Each input is converted once for each array of its
/// rows; each pair of columns is digitised once for each array.
/// </summary>
internal sealed class ColumnEnergies(AnalogColumnOptions options)
{
    private static readonly AnalogColumnOptions Usual = new();

    /// <summary>The energies of one use of a matrix.</summary>
    public IReadOnlyList<CountedEnergy> List(MatrixUse use) =>
        [
            Count("dac", use.Inputs * (double)options.DacBits, options.DacEnergy, Dac),
            Count("adc", use.Outputs * (double)Arrays(use), options.AdcEnergy * Math.Pow(2, options.AdcBits), Adc),
            Count("devices", use.Stored * (double)use.Devices, DeviceEnergy(use), "V^2 G t at the mean G, assumed"),
            LineEnergies.Charge("word-lines", use.Inputs, RowEnergy(use), use.Lines.Source),
        ];

    /// <summary>The digitised sums of the arrays are left to be added.</summary>
    public PartialSums Sums(MatrixUse use) =>
        new()
        {
            Terms = Arrays(use),
            Bits = options.AdcBits,
            Seconds = options.IntegrationTime,
        };

    private string Adc => Source(options.AdcEnergy, Usual.AdcEnergy, "doi:10.1109/ISSCC.2013.6487818");

    private string Dac => Source(options.DacEnergy, Usual.DacEnergy, "doi:10.1109/ISCA.2016.12");

    /// <summary>The paper of the usual energy, joules; the scenario for another one.</summary>
    private static string Source(double energy, double usual, string paper)
    {
        if (energy == usual)
            return paper;
        return "the scenario";
    }

    private long Arrays(MatrixUse use)
    {
        if (options.Rows == 0)
            return 1;
        return (use.Inputs + options.Rows - 1) / options.Rows;
    }

    /// <summary>A row reaches all devices of its input, joules.</summary>
    private double RowEnergy(MatrixUse use) =>
        use.Outputs * use.Devices * use.Lines.WordLineCapacitance * options.ReadVoltage * options.ReadVoltage;

    /// <summary>The loss in a device of the mean conductance of the range, joules.</summary>
    private double DeviceEnergy(MatrixUse use)
    {
        double conductance = (use.Range.Min + use.Range.Max) / 2;
        return options.ReadVoltage * options.ReadVoltage * conductance * options.IntegrationTime;
    }

    private static CountedEnergy Count(string component, double count, double joules, string source) =>
        new()
        {
            Component = component,
            Count = count,
            Each = new Quantity
            {
                Name = "energy",
                Value = joules,
                Unit = "J",
                Source = source,
            },
        };
}
