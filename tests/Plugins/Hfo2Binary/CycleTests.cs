using Modular.Contracts;
using Modular.Plugins.Hfo2Binary;

namespace Modular.Plugins.Tests.Hfo2Binary;

/// <summary>
/// Optional laws of cycles: their correlation, the normal current of the low state, and which state tires.
/// </summary>
public sealed class CycleTests
{
    private const int Count = 20_000;
    private static readonly float Low = (float)(1 / 7e3);

    /// <summary>
    /// After n cycles the numbers of a device correlate by exp(-n / 40), and each cycle has the same law.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(40)]
    public void Cycles_correlate_over_their_length(int cycles)
    {
        var memory = new BinaryMemory(new BinaryOptions { CycleCorrelation = 40 });
        using BinaryArray array = Bits.Fabricate(memory, name => name == "c2c-lrs" ? 1 : 0, Count);
        double[] before = Cycle(array, 1);
        double[] after = Cycle(array, cycles);
        (double mean, double sigma) = Bits.Moments(after);
        double expected = 0.25 * Math.Sqrt(0.5);
        Assert.Equal(Math.Log(7e3), mean, 4 * expected / Math.Sqrt(Count));
        Assert.Equal(expected, sigma, 4 * expected / Math.Sqrt(2 * Count));
        Assert.Equal(Math.Exp(-cycles / 40.0), Correlation(before, after), 4 / Math.Sqrt(Count));
    }

    [Fact]
    public void Cycles_are_independent_by_default()
    {
        using BinaryArray array = Bits.Fabricate(new BinaryMemory(new()), name => name == "c2c-lrs" ? 1 : 0, Count);
        Assert.Equal(0, Correlation(Cycle(array, 1), Cycle(array, 1)), 4 / Math.Sqrt(Count));
    }

    /// <summary>The current has its median as its mean, no skewness, and the share 0.25 of it as its sigma.</summary>
    [Fact]
    public void The_current_of_the_low_state_is_normal_if_asked()
    {
        var memory = new BinaryMemory(new BinaryOptions { LrsLaw = LowStateLaw.NormalCurrent });
        using BinaryArray array = Bits.Fabricate(memory, Bits.Spreads, Count);
        array.Write([.. Enumerable.Repeat(Low, Count)]);
        double[] currents = Array.ConvertAll(array.Values(), g => (double)g * 7e3);
        (double mean, double sigma) = Bits.Moments(currents);
        Assert.Equal(1, mean, 4 * 0.25 / Math.Sqrt(Count));
        Assert.Equal(0.25, sigma, 4 * 0.25 / Math.Sqrt(2 * Count));
        double skewness = currents.Average(x => Math.Pow((x - mean) / sigma, 3));
        Assert.Equal(0, skewness, 4 * Math.Sqrt(6.0 / Count));
        Imperfection spread = memory.Imperfections.Single(one => one.Name == "c2c-lrs");
        Assert.Equal("relative sigma of the current", spread.Typical.Name);
    }

    /// <summary>At the endurance the window ln(100/7) has closed by 0.3, and one state has taken 4/5 of that.</summary>
    [Theory]
    [InlineData("FallingHrs", 0.2, 0.8)]
    [InlineData("RisingLrs", 0.8, 0.2)]
    public void A_state_gives_way(string law, double rise, double fall)
    {
        var options = new BinaryOptions { Fatigue = Enum.Parse<FatigueLaw>(law), Cycles = 1e6 };
        using BinaryArray array = Bits.Fabricate(new BinaryMemory(options), name => name == "endurance" ? 1 : 0, 2);
        array.Write(Low, 1e-5f);
        double closed = 0.3 * Math.Log(100 / 7.0);
        double[] seen = array.LogResistances();
        Assert.Equal(Math.Log(7e3) + rise * closed, seen[0], 1e-4);
        Assert.Equal(Math.Log(100e3) - fall * closed, seen[1], 1e-4);
    }

    /// <summary>ln(R) after so many further cycles.</summary>
    private static double[] Cycle(BinaryArray array, int cycles)
    {
        float[] low = [.. Enumerable.Repeat(Low, Count)];
        float[] high = [.. Enumerable.Repeat(1e-5f, Count)];
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            array.Write(high);
            array.Write(low);
        }
        return array.LogResistances();
    }

    private static double Correlation(double[] x, double[] y)
    {
        (double meanX, double sigmaX) = Bits.Moments(x);
        (double meanY, double sigmaY) = Bits.Moments(y);
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Average() / (sigmaX * sigmaY);
    }
}
