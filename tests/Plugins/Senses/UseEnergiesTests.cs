using Modular.Contracts;
using Modular.Plugins.Cells;
using Modular.Plugins.Senses;

namespace Modular.Plugins.Tests.Senses;

/// <summary>Energies of one use of a matrix, counted by hand.</summary>
public sealed class UseEnergiesTests
{
    /// <summary>3 outputs, 100 inputs of 2 bits, pairs of devices, arrays of 16 x 32 stored values.</summary>
    private static readonly MatrixUse Use = new()
    {
        Outputs = 3,
        Inputs = 100,
        Stored = 300,
        Devices = 2,
        InputBits = 2,
        Passes = 2,
        Range = new ConductanceRange(1e-6, 3e-6),
        Lines = new ArrayLines
        {
            Rows = 16,
            Columns = 32,
            BitLineCapacitance = 1e-15,
            WordLineCapacitance = 2e-15,
            Source = "assumed",
        },
        Gate = new Quantity
        {
            Name = "gate",
            Value = 1e-15,
            Unit = "J",
            Source = "assumed",
        },
    };

    /// <summary>Each of 600 reads charges 16 fF, each of 10 rows twice 32 x 2 x 2 fF, to 2 V.</summary>
    [Fact]
    public void Amplifiers_charge_a_bit_line_at_each_read_and_a_word_line_at_each_row()
    {
        var sense = new PcsaSense(new PcsaOptions { Vdd = 2 });
        Assert.Equal([("bit-lines", 600, 64e-15), ("word-lines", 20, 512e-15)], Rounded(sense.Energies(Use)));
        Assert.Equal(20e-15 * 4, sense.ReadEnergy.Value, 1e-24);
        Assert.Null(sense.OperationEnergy);
    }

    /// <summary>
    /// Columns of 100 devices are cut into 4 arrays of 30. Each of 600 devices of 2 uS takes 0.1 V squared for 100 ns;
    /// a row reaches 6 devices.
    /// </summary>
    [Fact]
    public void Columns_take_converters_devices_and_rows()
    {
        var options = new AnalogColumnOptions
        {
            Rows = 30,
            AdcBits = 5,
            DacBits = 3,
            AdcEnergy = 1e-15,
            DacEnergy = 2e-13,
        };
        var sense = new AnalogColumnSense(options);
        Assert.Equal(
            [("dac", 300, 2e-13), ("adc", 12, 32e-15), ("devices", 600, 2e-15), ("word-lines", 100, 0.12e-15)],
            Rounded(sense.Energies(Use))
        );
        PartialSums sums = sense.Sums(Use);
        Assert.Equal((4, 5, 100e-9), (sums.Terms, sums.Bits, sums.Seconds));
    }

    /// <summary>Converters name their sources until a scenario gives another number.</summary>
    [Fact]
    public void A_number_of_the_scenario_has_no_citation()
    {
        string Source(AnalogColumnOptions options) =>
            new AnalogColumnSense(options).Energies(Use).Single(one => one.Component == "adc").Each.Source;
        Assert.Equal("doi:10.1109/ISSCC.2013.6487818", Source(new AnalogColumnOptions()));
        Assert.Equal("the scenario", Source(new AnalogColumnOptions { AdcEnergy = 2e-15 }));
    }

    /// <summary>300 stored values are 37 words of (8, 4), each decoded by 28 gates in both passes.</summary>
    [Fact]
    public void A_code_is_decoded_at_each_pass() =>
        Assert.Equal([("decoder", 37 * 2 * 28, 1e-15)], Rounded(new Hamming(HammingCode.Find(8, 4)!).Energies(Use)));

    private static IEnumerable<(string, double, double)> Rounded(IEnumerable<CountedEnergy> energies) =>
        energies.Select(one => (one.Component, one.Count, Math.Round(one.Each.Value * 1e21) / 1e21));
}
