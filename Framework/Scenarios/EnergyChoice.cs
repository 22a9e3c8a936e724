using System.ComponentModel.DataAnnotations;

namespace Modular.Scenarios;

/// <summary>
/// The circuits around the memory, as far as the energy of an inference needs them. No accuracy depends on them. Where
/// a source is named, the number is that of a 45 nm process at 0.9 V.
/// </summary>
internal sealed record EnergyChoice
{
    /// <summary>The number of bits of a value of the data set. Pixels of MNIST and CIFAR-10 have 8.</summary>
    [Range(1, 32)]
    public int InputBits { get; init; } = 8;

    /// <summary>The number of bits of a real activation between layers. Assumed.</summary>
    [Range(1, 32)]
    public int ActivationBits { get; init; } = 8;

    /// <summary>How often a weight is sensed while inputs of several bits are processed.</summary>
    public SensingRule Sensing { get; init; } = SensingRule.EachBit;

    /// <summary>How often the activation memory is read for the windows of a convolution.</summary>
    public WindowReads Windows { get; init; } = WindowReads.EachPosition;

    /// <summary>The number of stored values on a bit line. Assumed.</summary>
    [Range(1, 65536)]
    public int Rows { get; init; } = 32;

    /// <summary>The number of stored values on a word line. Assumed.</summary>
    [Range(1, 65536)]
    public int Columns { get; init; } = 32;

    /// <summary>
    /// The length of a device along its bit line, metres. Default: 4 features of 130 nm, with the cell of NeuroSim.
    /// </summary>
    [Range(1e-9, 1e-3)]
    public double CellHeight { get; init; } = 0.52e-6;

    /// <summary>
    /// The length of a device along its word line, metres. Default: 12 features of 130 nm, with the cell of NeuroSim.
    /// </summary>
    [Range(1e-9, 1e-3)]
    public double CellWidth { get; init; } = 1.56e-6;

    /// <summary>The capacitance of a wire of 1 m, farads. Default: 0.2 fF per um, as in NeuroSim.</summary>
    [Range(0.0, 1e-6)]
    public double WireCapacitance { get; init; } = 0.2e-9;

    /// <summary>
    /// The capacitance of a device's transistor on its bit line and on its word line, farads. Assumed.
    /// </summary>
    [Range(0.0, 1e-9)]
    public double TransistorCapacitance { get; init; } = 0.5e-15;

    /// <summary>
    /// The factor by which the digital energies below are multiplied, for another process, 1. A process of 130 nm at
    /// 1.2 V would have about 5: capacitance grows with the length, energy with the square of the supply.
    /// </summary>
    [Range(1e-3, 1e3)]
    public double LogicScale { get; init; } = 1;

    /// <summary>
    /// The energy of a full adder, joules. Default: an eighth of an 8-bit addition, 30 fJ
    /// (doi:10.1109/ISSCC.2014.6757323).
    /// </summary>
    [Range(0.0, 1e-6)]
    public double Adder { get; init; } = 3.75e-15;

    /// <summary>The energy of a two-input gate, joules. Assumed: half of a full adder.</summary>
    [Range(0.0, 1e-6)]
    public double Gate { get; init; } = 1.875e-15;

    /// <summary>
    /// The energy of an 8-bit multiplication, joules. Default: 0.2 pJ (doi:10.1109/ISSCC.2014.6757323).
    /// </summary>
    [Range(0.0, 1e-6)]
    public double Multiply { get; init; } = 0.2e-12;

    /// <summary>
    /// The energy of adding a product to a sum of 32 bits, joules. Default: 0.1 pJ (doi:10.1109/ISSCC.2014.6757323).
    /// </summary>
    [Range(0.0, 1e-6)]
    public double Accumulate { get; init; } = 0.1e-12;

    /// <summary>
    /// The energy of reading or writing a bit of SRAM, joules. Default: 5 pJ for 32 bits of 8 KB
    /// (doi:10.1109/ISSCC.2014.6757323); a write is assumed to cost as much as a read.
    /// </summary>
    [Range(0.0, 1e-6)]
    public double MemoryBit { get; init; } = 156.25e-15;

    /// <summary>The energy of controlling one access to a row of an array, joules. Assumed.</summary>
    [Range(0.0, 1e-6)]
    public double Control { get; init; } = 100e-15;

    /// <summary>The time of one access to a row of an array, seconds. Assumed.</summary>
    [Range(1e-12, 1.0)]
    public double Cycle { get; init; } = 10e-9;

    /// <summary>
    /// The leakage of a full adder, watts. Default: a 32nd of a 32-bit adder of 40 nm, 2.25 uW
    /// (doi:10.1109/ISCA.2014.6853196).
    /// </summary>
    [Range(0.0, 1.0)]
    public double AdderLeakage { get; init; } = 70.3e-9;

    /// <summary>The leakage of a bit of SRAM, watts. Assumed.</summary>
    [Range(0.0, 1.0)]
    public double MemoryLeakage { get; init; } = 10e-12;
}
