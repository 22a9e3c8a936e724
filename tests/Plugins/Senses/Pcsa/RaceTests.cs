using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

/// <summary>
/// The race with the default set of numbers, against what it was simulated to do: pairs of LRS 7 kohm, sigma 0.25, and
/// HRS 100 kohm, sigma 0.5.
/// </summary>
public sealed class RaceTests
{
    private const int Pairs = 500_000;
    private const int Few = 150_000;
    private static readonly ConductanceRange Range = new(1 / 100e3, 1 / 7e3);

    [Fact]
    public void At_the_nominal_supply_a_zero_is_read_as_a_coin_of_the_mismatch()
    {
        using ISenseArray sense = Sense(new() { Vdd = 1.2 }, 300, Pairs);
        using Tensor pairs = Drawn(high: true, Pairs);
        float[] once = Read(sense, pairs);
        float[] again = Read(sense, pairs);
        double zero = Share(once, 0);
        double up = Share(once, 1) / (1 - zero);
        Assert.Equal(9e-4, zero, 5e-5 + 3 * 4.2e-5); // rounding of the page, and 3 standard errors; so below
        Assert.Equal(0.5, up, 3 * 0.5 / Math.Sqrt(Pairs));
        float[] same = [.. once.Zip(again, (a, b) => a * b).Where(product => product != 0)];
        Assert.Equal(0.986, Share(same, 1), 5e-4 + 3 * 1.7e-4);
    }

    [Fact]
    public void Near_threshold_a_zero_is_read_as_zero()
    {
        using ISenseArray sense = Sense(new(), 300, Pairs);
        using Tensor pairs = Drawn(high: true, Pairs);
        Assert.Equal(0.9944, Share(Read(sense, pairs), 0), 5e-5 + 3 * 1.06e-4);
    }

    [Theory]
    [InlineData(0.60, 0, 3e-6)]
    [InlineData(0.59, 1e-5, 7e-5)]
    [InlineData(0.585, 3e-4, 5e-4)]
    public void A_one_is_lost_only_below_590_mV(double vdd, double least, double most)
    {
        using ISenseArray sense = Sense(new() { Vdd = vdd }, 300, Pairs);
        using Tensor pairs = Drawn(high: false, Pairs);
        float[] values = Read(sense, pairs);
        Assert.InRange(Share(values, 0), least, most);
        Assert.InRange(Share(values, -1), 0, 1e-5); // 0 -> +-1 has 5.6e-3: more than 500 times as much
    }

    /// <summary>[233, 300, 358 K] x three corners.</summary>
    public static TheoryData<double, string> Surroundings =>
        [
            .. from temperature in (double[])[233, 300, 358]
            from corner in (string[])["Slow", "Typical", "Fast"]
            select (temperature, corner),
        ];

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void A_replica_keeps_time_in_heat_cold_and_corners(double temperature, string corner)
    {
        (double right, double flips, double zeros) = Errors(temperature, corner, Timing.Replica);
        Assert.InRange(right, 0.997, 1);
        Assert.True(flips * 100 <= zeros, $"+1 <-> -1 in {flips:G3}, 0 <-> +-1 in {zeros:G3}");
    }

    /// <summary>
    /// Where signs are confused most: an independent simulation has 4.89e-3 for errors between 0 and the signs and
    /// 3.2e-5 for one sign as the other.
    /// </summary>
    [Fact]
    public void Signs_are_confused_a_hundred_times_more_rarely_even_when_cold_and_slow()
    {
        (_, double flips, double zeros) = Errors(233, "Slow", Timing.Replica, 4 * Pairs);
        Assert.Equal(4.89e-3, zeros, 3 * Math.Sqrt(4.89e-3 / (4 * Pairs)) + 5e-5);
        Assert.Equal(3.2e-5, flips, 3 * Math.Sqrt(3.2e-5 / (4 * Pairs)) + 5e-7);
        Assert.True(flips * 100 <= zeros);
    }

    [Theory]
    [InlineData(233, "Slow")]
    [InlineData(233, "Typical")]
    [InlineData(300, "Slow")]
    public void A_clock_does_not(double temperature, string corner) =>
        Assert.InRange(Errors(temperature, corner, Timing.Fixed).Right, 0, 0.9);

    private static (double Right, double Flips, double Zeros) Errors(
        double temperature,
        string corner,
        Timing timing,
        int pairs = Few
    )
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray sense = Sense(
            new() { Timing = timing, Corner = Enum.Parse<Corner>(corner) },
            temperature,
            pairs
        );
        float[] ones = Read(sense, Drawn(high: false, pairs));
        float[] zeros = Read(sense, Drawn(high: true, pairs));
        return (Share(ones, 1), Share(ones, -1), 1 - Share(zeros, 0) + Share(ones, 0));
    }

    private static ISenseArray Sense(PcsaTernaryOptions options, double temperature, int pairs) =>
        new PcsaTernarySense(options).Fabricate(
            [1, pairs],
            Range,
            new Conditions(3, _ => 1) { Temperature = temperature }
        );

    /// <summary>Siemens [2, 1, pairs]: (low, high), or both high.</summary>
    private static Tensor Drawn(bool high, int pairs)
    {
        double[] normal = new double[2 * pairs];
        new RandomStream(9).Normal(0, 0, normal);
        return tensor(
            [
                .. normal.Select(
                    (z, i) => (float)(i < pairs && !high ? Math.Exp(-0.25 * z) / 7e3 : Math.Exp(-0.5 * z) / 100e3)
                ),
            ],
            [2, 1, pairs],
            ScalarType.Float32
        );
    }

    private static float[] Read(ISenseArray sense, Tensor pairs)
    {
        using Tensor values = sense.Read(pairs);
        return MemoryMarshal.Cast<byte, float>(values.bytes).ToArray();
    }

    private static double Share(float[] values, float value) =>
        values.Count(read => read == value) / (double)values.Length;
}
