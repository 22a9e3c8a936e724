using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Senses;

/// <summary>
/// The options of the sense <c>analog-column</c>. Sums are in units of the greatest input times a weight of 1.
/// </summary>
internal sealed record AnalogColumnOptions
{
    /// <summary>
    /// Rows of an array, devices. A longer column is cut into several arrays, whose digitised sums are added. 0: one
    /// array of any length. Default 512 as in the standard preset of IBM aihwkit.
    /// </summary>
    [Range(0, 1 << 20)]
    public int Rows { get; init; } = 512;

    /// <summary>
    /// Resolution of the converters that drive the rows, bits. There are 2^bits - 2 steps from minus to plus the
    /// greatest input. Default 8 as in the standard preset of IBM aihwkit.
    /// </summary>
    [Range(2, 24)]
    public int DacBits { get; init; } = 8;

    /// <summary>
    /// Greatest input that the converters can make, 1. In units of the layer's inputs. Null: the greatest input of each
    /// use.
    /// </summary>
    [Range(1e-9, 1e9)]
    public double? InputBound { get; init; }

    /// <summary>
    /// Resolution of the converters that digitise the sums of columns, bits. There are 2^bits - 2 steps from minus to
    /// plus the greatest sum. Default 8 as in the standard preset of IBM aihwkit.
    /// </summary>
    [Range(2, 24)]
    public int AdcBits { get; init; } = 8;

    /// <summary>
    /// Greatest sum that the converters resolve, 1. In units of the greatest input times a weight of 1; greater sums
    /// saturate. Null: three times the root of the sum of squared weights of the array's largest column. Assumed.
    /// </summary>
    [Range(1e-9, 1e9)]
    public double? AdcRange { get; init; }

    /// <summary>
    /// Standard deviation of a column's sum before it is digitised, 1. In units of the greatest input times a weight of
    /// 1. Default 0.04 as in the standard preset of IBM aihwkit.
    /// </summary>
    [Range(0.0, 1e3)]
    public double OutputNoise { get; init; } = 0.04;

    /// <summary>
    /// Resistance of the column's wire from one device to the next, ohm. Default 0.35 as in IBM aihwkit.
    /// </summary>
    [Range(0.0, 1e6)]
    public double LineResistance { get; init; } = 0.35;

    /// <summary>
    /// Resistance of a row's wire from one device to the next, ohm. Null: that of the column's wire. 0: rows are ideal
    /// voltage sources.
    /// </summary>
    [Range(0.0, 1e6)]
    public double? RowResistance { get; init; }

    /// <summary>
    /// Columns of an array, devices; each output has two. Rows of more are cut into several arrays, each driven anew.
    /// 0: one array of any width. Default 512 as in the standard preset of IBM aihwkit.
    /// </summary>
    [Range(0, 1 << 20)]
    public int Columns { get; init; } = 512;

    /// <summary>
    /// Energy of a converter that digitises a sum, for each of its 2^bits levels, joules. Default: 3.1 mW at 1.2 GS/s
    /// with 8 bits (doi:10.1109/ISSCC.2013.6487818).
    /// </summary>
    [Range(0.0, 1e-6)]
    public double AdcEnergy { get; init; } = 10.1e-15;

    /// <summary>
    /// Energy of driving one bit of an input onto a row, joules. Default: 4 mW for 1024 converters of one bit over 100
    /// ns (doi:10.1109/ISCA.2016.12).
    /// </summary>
    [Range(0.0, 1e-6)]
    public double DacEnergy { get; init; } = 0.39e-12;

    /// <summary>Voltage of the rows that devices see, volts, root mean square. Assumed.</summary>
    [Range(0.0, 10.0)]
    public double ReadVoltage { get; init; } = 0.1;

    /// <summary>Time of one use of a matrix, seconds. Default: a cycle of doi:10.1109/ISCA.2016.12.</summary>
    [Range(1e-12, 1.0)]
    public double IntegrationTime { get; init; } = 100e-9;
}
