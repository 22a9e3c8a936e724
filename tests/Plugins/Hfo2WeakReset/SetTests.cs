using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>What a SET does to R0, and what devices count.</summary>
public sealed class SetTests
{
    private const int Count = 50_000;
    private static readonly float[] Everywhere = [.. Enumerable.Repeat(1f, Count)];

    /// <summary>ln R0 has the deviation of the truncated normal, 344.9 / 7003.3.</summary>
    [Fact]
    public void Every_set_draws_the_low_resistance_anew()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, WeakResetFixture.Only("c2c-r0"));
        Assert.Single(array.Values().Distinct());
        double[][] sets = [.. Enumerable.Range(0, 2).Select(_ => Set(array))];
        Assert.All(sets, set => WeakResetFixture.Near(0.0493, WeakResetFixture.Deviation(set), 0.0007));
        WeakResetFixture.Near(0, Correlation(sets[0], sets[1]), 0.02);
    }

    [Fact]
    public void The_new_low_resistance_takes_the_place_of_the_fabricated_one_and_leaves_c1()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, WeakResetFixture.Only("c2c-r0", "d2d-r0"));
        using IPulsedArray both = WeakResetFixture.Fabricate(
            Count,
            WeakResetFixture.Only("c2c-r0", "d2d-r0", "d2d-c1")
        );
        double[] made = WeakResetFixture.Ln(array.Values());
        double[] set = Set(array);
        WeakResetFixture.Near(0.0493, WeakResetFixture.Deviation(set), 0.0007);
        WeakResetFixture.Near(0, Correlation(made, set), 0.02);
        using IPulsedArray offsets = WeakResetFixture.Fabricate(Count, WeakResetFixture.Only("d2d-c1"));
        // 0.05207 / sqrt(0.05207^2 + 0.0493^2)
        WeakResetFixture.Near(0.726, Correlation(WeakResetFixture.Ln(offsets.Values()), Set(both)), 0.02);
    }

    [Fact]
    public void Half_the_strength_goes_half_the_way()
    {
        using IPulsedArray whole = WeakResetFixture.Fabricate(Count, WeakResetFixture.Only("c2c-r0"));
        using IPulsedArray half = WeakResetFixture.Fabricate(Count, name => name == "c2c-r0" ? 0.5 : 0);
        double nominal = WeakResetFixture.Nominal.R0;
        double least = 6252;
        double most = 7897;
        double[] full = Set(whole);
        double[] part = Set(half);
        double R0(double ln) => Math.Exp(-ln) / Math.Exp(WeakResetFixture.Nominal.C1);
        for (int i = 0; i < Count; i += 97)
        {
            Assert.InRange(R0(full[i]), least * 0.99999, most * 1.00001);
            Assert.Equal((R0(full[i]) + nominal) / 2, R0(part[i]), 0.01);
        }
    }

    [Fact]
    public void Without_the_dial_a_set_brings_the_fabricated_device_back()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, name => name == "c2c-r0" ? 0 : 1);
        double[] made = WeakResetFixture.Ln(array.Values());
        array.Pulse(WeakResetFixture.Same(Count, 100));
        Assert.Equal(made, Set(array));
    }

    /// <summary>Section 3: mismatch 0.10 against one pulse of 7e-4.</summary>
    [Fact]
    public void One_pulse_after_a_set_leaves_the_intended_sign_as_good_as_by_chance()
    {
        const int pairs = 1_000_000;
        MeanLaw law = new(WeakResetFixture.Parameters(2 * pairs, WeakResetFixture.D2d));
        double held = Enumerable
            .Range(0, pairs)
            .Average(i => law.Conductance(i, 1) < law.Conductance(pairs + i, 0) ? 1.0 : 0);
        WeakResetFixture.Near(0.503, held, 0.0015);
    }

    [Fact]
    public void Pulses_and_sets_are_counted_over_all_cycles()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(3, _ => 0);
        AssertCounts([0, 0, 0], [0, 0, 0], array);
        array.Pulse(-3, -4, 0);
        array.Program(float.NaN, 1, 1);
        array.Pulse(-1, -1, -1);
        float target = new MeanLaw(WeakResetFixture.Parameters(3, _ => 0)).Conductance(0, 20);
        array.Program(float.NaN, target, float.NaN);
        AssertCounts([4, 4 + 1 + 20, 1], [0, 2, 1], array);
    }

    [Fact]
    public void Arrays_that_are_never_set_store_no_counts()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(1_000_000, _ => 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        array.Pulse(new sbyte[1_000_000]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3_000_000);
    }

    private static double[] Set(IPulsedArray array)
    {
        array.Program(Everywhere);
        return WeakResetFixture.Ln(array.Values());
    }

    private static void AssertCounts(int[] pulses, int[] sets, IPulsedArray array)
    {
        var worn = (IWornArray)array;
        using Tensor pulsed = worn.Pulses();
        using Tensor set = worn.Sets();
        Assert.Equal(pulses, MemoryMarshal.Cast<byte, int>(pulsed.bytes).ToArray());
        Assert.Equal(sets, MemoryMarshal.Cast<byte, int>(set.bytes).ToArray());
    }

    private static double Correlation(double[] x, double[] y)
    {
        double a = x.Average();
        double b = y.Average();
        return x.Zip(y).Average(pair => (pair.First - a) * (pair.Second - b))
            / WeakResetFixture.Deviation(x)
            / WeakResetFixture.Deviation(y);
    }
}
