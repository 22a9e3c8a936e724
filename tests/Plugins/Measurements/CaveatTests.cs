using Modular.Contracts;
using Modular.Measurements;
using Modular.Plugins.Measured;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>What the files of the folder Cases cannot tell, said by the memory 'measured'.</summary>
public sealed class CaveatTests
{
    [Fact]
    public void Reads_that_follow_each_other_are_not_taken_as_independent_in_silence() =>
        Assert.Contains(
            "one-cell-2000-reads-one-line.csv: reads that follow each other are alike: their correlation is 0.93, that of "
                + "independent reads would be 0 with a standard error of 0.022. The memory draws each read anew, so that the "
                + "mean of many reads is better than that of the devices.",
            new MeasuredMemory(
                new MeasuredOptions
                {
                    Reads = Cases.Find("one-cell-2000-reads-one-line.csv"),
                    Reading = new ReadingSettings { Quantity = "resistance" },
                }
            ).Caveats
        );

    /// <summary>
    /// A straight line through curves that bend leaves a trend; the law of the curves leaves nothing.
    /// </summary>
    [Theory]
    [InlineData(nameof(LawName.Linear), 1)]
    [InlineData(nameof(LawName.Exponential), 1)]
    [InlineData(nameof(LawName.SoftBounds), 0)]
    [InlineData(nameof(LawName.AsMeasured), 0)]
    public void A_law_that_leaves_a_trend_is_said(string law, int times)
    {
        var memory = new MeasuredMemory(
            new MeasuredOptions { Data = Cases.Find("up-ends-below-down.csv"), Law = Enum.Parse<LawName>(law) }
        );
        string[] said = [.. memory.Caveats.Where(caveat => caveat.Contains("what it leaves is a trend and no noise"))];
        Assert.Equal(times, said.Length);
        if (law == nameof(LawName.Linear))
            Assert.StartsWith(
                "up-ends-below-down.csv: the law misses the curves by 0.32 ln(G), and neighbouring readings scatter about it "
                    + "by 0.048 only",
                said[0]
            );
    }

    [Theory]
    [InlineData(
        nameof(DriftExponent.Auto),
        "The memory draws an exponent by the state that a device is written to, from 8 groups of like states."
    )]
    [InlineData(
        nameof(DriftExponent.One),
        "The memory has one mean and one spread for all states, as 'drift-exponent: one' asks."
    )]
    public void A_drift_whose_spread_depends_on_the_state_is_said(string exponent, string model)
    {
        var options = new MeasuredOptions
        {
            Drift = Cases.Find("relaxation-by-state.csv"),
            DriftExponent = Enum.Parse<DriftExponent>(exponent),
        };
        string said = Assert.Single(new MeasuredMemory(options).Caveats);
        Assert.StartsWith(
            "relaxation-by-state.csv: the drift exponent depends on the state: its spread over devices is 0.0",
            said
        );
        Assert.EndsWith(model, said);
    }

    /// <summary>
    /// Three devices that differ by 5 %, in all parameters alike: new ones differ no more, noise aside.
    /// </summary>
    [Fact]
    public void New_devices_differ_as_the_measured_ones_do()
    {
        var options = new MeasuredOptions { Data = Cases.Find("up-ends-below-down.csv"), Law = LawName.SoftBounds };
        var memory = new MeasuredMemory(options);
        using var array = (IPulsedArray)
            memory.Fabricate([1000], new Conditions(1, dial => dial.StartsWith("d2d") ? 1 : 0));
        using Tensor greatest = full(1000, memory.Range.Max, ScalarType.Float32);
        using Tensor pulses = full(1000, -25, ScalarType.Int8);
        array.Program(greatest);
        array.Pulse(pulses);
        using Tensor read = array.Read();
        float[] sorted = [.. read.data<float>().Order()];
        Assert.InRange(sorted[50] / sorted[500], 0.85, 0.98);
        Assert.InRange(sorted[950] / sorted[500], 1.02, 1.15);
    }
}
