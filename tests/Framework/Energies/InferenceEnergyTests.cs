using Modular.Contracts;
using Modular.Energies;
using Modular.Reports;
using Modular.Reports.Tables;
using Modular.Scenarios;

namespace Modular.Framework.Tests;

/// <summary>Sums that were counted by hand.</summary>
public sealed class InferenceEnergyTests
{
    private const double FJ = 1e-15;

    private static readonly InferenceEnergy Small = SmallEnergy.Count();

    /// <summary>
    /// Three bits take one full adder, 2 + 2 bits of two numbers one; 784 numbers of 8 bits have 6272 bits, their sum
    /// 18.
    /// </summary>
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(7, 1, 4)]
    [InlineData(2, 2, 1)]
    [InlineData(784, 8, 6254)]
    public void A_full_adder_takes_away_a_bit(long terms, int bits, long adders) =>
        Assert.Equal(adders, AdderTree.FullAdders(terms, bits));

    /// <summary>
    /// fc1: 12 weights in 2 passes; 4 numbers of 2 bits have a sum of 4 bits, so 4 adders for each of 3 sums; 12 bits
    /// are compared and read; 8 bits enter, 3 leave; 3 rows in 2 passes; 6 adders leak for 2 x 2 + 2 s.
    /// </summary>
    [Theory]
    [InlineData("fc1", "sense", 24 * 7 * FJ)]
    [InlineData("fc1", "popcount", 12 * FJ)]
    [InlineData("fc1", "thresholds", 12 * FJ + 12e-11)]
    [InlineData("fc1", "activation-memory", 11e-11)]
    [InlineData("fc1", "control", 6e-10)]
    [InlineData("fc1", "leakage", 6 * 6e-9)]
    [InlineData("fc2", "sense", 6 * 7 * FJ)]
    [InlineData("fc2", "popcount", 2 * FJ)]
    [InlineData("fc2", "thresholds", 4 * FJ)]
    [InlineData("fc2", "activation-memory", 3e-11)]
    [InlineData("fc2", "control", 2e-10)]
    [InlineData("fc2", "leakage", 3 * 6e-9)]
    public void Hardware_by_layer_and_component(string layer, string component, double joules)
    {
        double counted = Small.Hardware.Part(component, layer);
        Assert.Equal(joules, counted, 1e-9 * joules);
    }

    [Fact]
    public void The_sum_is_that_of_all_parts()
    {
        double parts = (30 * 7 + 14 + 16) * FJ + (12 + 14) * 1e-11 + 8e-10 + 9 * 6e-9;
        Assert.Equal(parts, Small.Hardware.Joules, 1e-9 * parts);
        Assert.Equal(6, Small.Seconds, 1e-9);
    }

    /// <summary>
    /// In SRAM each weight is read once, and gates multiply it with both bits of a pixel. With 8 bits, 18 products are
    /// multiplied and added, three sums get gain and offset.
    /// </summary>
    [Fact]
    public void Conventional_circuits()
    {
        Assert.Equal(18e-11, Small.InSram.Component("weight-memory"), 1e-20);
        Assert.Equal((24 + 6) * 10 * FJ, Small.InSram.Component("products"), 1e-24);
        Assert.Equal(14 * FJ, Small.InSram.Component("popcount"), 1e-24);
        Assert.Equal(0, Small.InSram.Component("sense"));
        Assert.Equal(8 * 18e-11, Small.EightBit.Component("weight-memory"), 1e-20);
        Assert.Equal(18 * 100 * FJ, Small.EightBit.Component("products"), 1e-22);
        Assert.Equal(18 * 1000 * FJ, Small.EightBit.Component("additions"), 1e-21);
        double batchNorm = 3 * 1100 * FJ + 2 * 3 * 8 * 1e-11;
        double classes = 2 * 10 * FJ; // sums of 3 x 255 have 10 bits
        Assert.Equal(batchNorm + classes, Small.EightBit.Component("thresholds"), 1e-18);
    }

    /// <summary>Another process multiplies digital energies, not those of the amplifiers.</summary>
    [Fact]
    public void Logic_scale()
    {
        InferenceEnergy scaled = SmallEnergy.Count(SmallEnergy.Choice with { LogicScale = 5 });
        Assert.Equal(5 * 14 * FJ, scaled.Hardware.Component("popcount"), 1e-24);
        Assert.Equal(5 * 18e-11, scaled.InSram.Component("weight-memory"), 1e-20);
        Assert.Equal(Small.Hardware.Component("sense"), scaled.Hardware.Component("sense"));
    }

    /// <summary>
    /// A convolution of 2 groups, each a matrix of 2 x 9, at 5 positions of 14 values: windows are 5 x 2 x 9 values.
    /// </summary>
    [Theory]
    [InlineData(nameof(WindowReads.EachPosition), 90)]
    [InlineData(nameof(WindowReads.Once), 14)]
    public void A_convolution_uses_its_matrices_at_each_position(string windows, double values)
    {
        LayerWork layer = SmallEnergy.Layers[1] with
        {
            Outputs = 4,
            Inputs = 9,
            Groups = 2,
            Positions = 5,
            Entering = 14,
        };
        EnergyChoice choice = SmallEnergy.Choice with { Windows = Enum.Parse<WindowReads>(windows) };
        EnergyBreakdown energy = InferenceEnergy.Count(choice, [layer], SmallEnergy.Ask, []).Hardware;
        Assert.Equal(5 * 2 * 18 * 7 * FJ, energy.Component("sense"), 1e-24);
        Assert.Equal(5 * 4 * 5 * FJ, energy.Component("popcount"), 1e-24);
        Assert.Equal(values * 1e-11, energy.Component("activation-memory"), 1e-20);
    }

    /// <summary>
    /// Four digitised sums of 5 bits have 20 bits, their sum 7; a third-party sense may count its own logic.
    /// </summary>
    [Fact]
    public void What_a_sense_adds_itself_is_not_added_again()
    {
        var partial = new PartialSums
        {
            Terms = 4,
            Bits = 5,
            Seconds = 3,
        };
        InferenceEnergy columns = Count(hardware => hardware with { Partial = partial });
        Assert.Equal(2 * 13 * FJ, columns.Hardware.Component("additions"), 1e-24);
        Assert.Equal(0, columns.Hardware.Component("popcount"));
        Assert.Equal(2 * 13 * 3e-9, columns.Hardware.Component("leakage"), 1e-16);
        Assert.Equal(3, columns.Seconds);
        Quantity own = SmallEnergy.Energy("own", 1, 5e-15).Each;
        Assert.Equal(6 * 5 * FJ, Count(one => one with { Operation = own }).Hardware.Component("popcount"), 1e-24);
    }

    [Fact]
    public void What_is_not_known_makes_a_least_sum()
    {
        EnergyBreakdown hardware = SmallEnergy.Count(unknown: ["Nobody knows."]).Hardware;
        Assert.Equal("at least 55.06 nJ (assumed in part)", EnergyReport.Sum(hardware));
    }

    [Fact]
    public void Energies_as_a_table_for_other_tools()
    {
        string[] lines = CsvEnergy.Write(Small).Split('\n');
        Assert.Equal("circuit,layer,component,count,joules_each,joules,source", lines[0]);
        Assert.Equal("this hardware,fc1,sense,24,7E-15,1.68E-13,assumed", lines[1]);
        Assert.Contains("8-bit digital,fc2,additions,6,1E-12,6E-12,the scenario", lines);
    }

    [Fact]
    public void Components_stand_side_by_side_for_readers()
    {
        ReportTable table = EnergyTables.Components(Small);
        string[] sense = [.. table.Rows[0].Cells.Select(cell => cell.Text)];
        Assert.Equal(["sense", "210 fJ", "0.000381 %", "-", "-"], sense);
        Assert.Equal("sum", table.Rows[^1].Cells[0].Text);
        ReportTable layers = EnergyTables.Layers(Small);
        Assert.Equal(["fc1", "12", "2"], layers.Rows[0].Cells.Take(3).Select(cell => cell.Text));
    }

    private static InferenceEnergy Count(Func<LayerHardware, LayerHardware> change) =>
        InferenceEnergy.Count(SmallEnergy.Choice, [SmallEnergy.Layers[1]], layer => change(SmallEnergy.Ask(layer)), []);
}
