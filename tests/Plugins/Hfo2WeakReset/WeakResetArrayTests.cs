using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>What the array promises to the host.</summary>
public sealed class WeakResetArrayTests
{
    private const int Count = 1500;
    private static readonly WeakResetMemory Memory = new(new());

    [Fact]
    public void Dials_at_zero_make_every_device_the_nominal_one_bit_for_bit()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, _ => 0);
        Assert.All(array.Values(), g => Assert.Equal((float)Memory.Range.Max, g));
        array.Pulse(WeakResetFixture.Same(Count, 100));
        float[] pulsed = array.Values();
        Assert.All(pulsed, g => Assert.Equal(pulsed[0], g));
        Assert.Equal(WeakResetFixture.Nominal.M1 * 100, Math.Log(Memory.Range.Max / pulsed[0]), 2e-7);
    }

    [Fact]
    public void Range_follows_the_options()
    {
        double median = 1 / (6996.8 * Math.Exp(0.00519));
        double mean = 1 / (7003.3 * Math.Exp(5.066e-3));
        Assert.Equal(1, Memory.Range.Max / median, 2e-5);
        Assert.Equal(1, new WeakResetMemory(new() { Nominal = NominalValue.Mean }).Range.Max / mean, 2e-5);
        Assert.Equal(4.924e-4 * 515.1 + 1.971e-5 * (1000 - 515.1), Math.Log(Memory.Range.Max / Memory.Range.Min), 2e-4);
        Assert.Equal(Memory.Range.Max, new WeakResetMemory(new() { ProgramLimit = 0 }).Range.Min);
    }

    [Fact]
    public void Turning_a_dial_changes_no_other_draw()
    {
        string[] additive = ["d2d-m1", "d2d-c1", "d2d-r0", "rtn", "pink-noise"];
        double[] sum = new double[Count];
        foreach (string dial in additive)
        {
            double[] alone = Exponents(WeakResetFixture.Only(dial), 0);
            Assert.True(WeakResetFixture.Deviation(alone) > 1e-5, dial);
            for (int i = 0; i < Count; i++)
                sum[i] += alone[i];
        }
        double[] nominal = Exponents(_ => 0, 0);
        double[] together = Exponents(WeakResetFixture.Only(additive), 0);
        Assert.All(
            Enumerable.Range(0, Count),
            i => Assert.Equal(sum[i] - (additive.Length - 1) * nominal[i], together[i], 3e-6)
        );
    }

    [Fact]
    public void Parameters_drawn_alone_are_those_drawn_together()
    {
        DeviceParameters all = WeakResetFixture.Parameters(Count, _ => 1);
        Assert.Equal(Each(WeakResetFixture.Parameters(Count, WeakResetFixture.Only("d2d-m1")).M1), Each(all.M1));
        Assert.Equal(
            Each(WeakResetFixture.Parameters(Count, WeakResetFixture.Only("d2d-tstar")).TStar),
            Each(all.TStar)
        );
        Assert.Equal(Each(WeakResetFixture.Parameters(Count, WeakResetFixture.Only("d2d-m2")).M2), Each(all.M2));
        Assert.Equal(
            WeakResetFixture.Parameters(Count, WeakResetFixture.Only("d2d-c1", "d2d-r0")).Low.Offset,
            all.Low.Offset
        );
        Assert.NotEqual(
            Each(WeakResetFixture.Parameters(Count, WeakResetFixture.Only("d2d-m1"), seed: 12).M1),
            Each(all.M1)
        );
    }

    private static float[] Each(ParameterRatios ratios) => [.. Enumerable.Range(0, Count).Select(i => ratios[i])];

    [Fact]
    public void Same_seed_gives_the_same_bits_and_another_does_not()
    {
        Assert.Equal(Exponents(_ => 1, 0), Exponents(_ => 1, 0));
        Assert.NotEqual(Exponents(_ => 1, 0), Exponents(_ => 1, 1));
    }

    [Fact]
    public void More_devices_do_not_change_the_first_ones()
    {
        using IPulsedArray few = WeakResetFixture.Fabricate(1024, _ => 1);
        using IPulsedArray many = WeakResetFixture.Fabricate(3000, _ => 1);
        for (int step = 0; step < 20; step++)
        {
            few.Pulse(WeakResetFixture.Same(1024, 90));
            many.Pulse(WeakResetFixture.Same(3000, 90));
        }
        Assert.Equal(few.Values(), many.Values().Take(1024));
    }

    [Fact]
    public void Observations_differ_only_by_telegraph_noise()
    {
        using IPulsedArray quiet = WeakResetFixture.Fabricate(Count, name => name == "rtn" ? 0 : 1);
        using IPulsedArray noisy = WeakResetFixture.Fabricate(Count, _ => 1);
        for (int step = 0; step < 30; step++)
        {
            quiet.Pulse(WeakResetFixture.Same(Count, 90));
            noisy.Pulse(WeakResetFixture.Same(Count, 90));
        }
        Assert.Equal(quiet.Values(), quiet.Values());
        Assert.InRange(noisy.Values().Zip(noisy.Values(), (x, y) => x == y ? 0.0 : 1).Average(), 0.2, 0.37);
    }

    [Fact]
    public void Dials_at_zero_store_nothing()
    {
        Assert.InRange(BytesPerDevice(_ => 0), 2, 2.2);
        Assert.InRange(BytesPerDevice(WeakResetFixture.Only("rtn")), 6, 6.2);
        Assert.InRange(BytesPerDevice(WeakResetFixture.Only("d2d-m1", "d2d-c1")), 8, 8.2);
        Assert.InRange(BytesPerDevice(name => name == "c2c-r0" ? 0 : 1), 36, 40.2);
        Assert.InRange(BytesPerDevice(_ => 1), 44, 44.2);
    }

    [Fact]
    public void Program_stops_at_the_first_pulse_that_reaches_the_target()
    {
        float target = (float)(0.93 * Memory.Range.Max);
        MeanLaw law = new(WeakResetFixture.Parameters(Count, WeakResetFixture.D2d));
        using IPulsedArray array = WeakResetFixture.Fabricate(
            Count,
            WeakResetFixture.D2d,
            options: new() { ProgramLimit = 5000 }
        );
        array.Pulse(WeakResetFixture.Same(Count, 50));
        array.Program([.. Enumerable.Repeat(target, Count)]);
        float[] reached = array.Values();
        for (int i = 0; i < Count; i++)
        {
            int pulses = law.PulsesTo(target, i, 5000);
            Assert.Equal(law.Conductance(i, pulses), reached[i]);
            Assert.True(pulses == 5000 || reached[i] <= target);
            Assert.True(pulses == 0 || law.Conductance(i, pulses - 1) > target);
        }
        Assert.InRange(reached.Count(g => g <= target), 0.9 * Count, Count);
    }

    [Fact]
    public void Program_at_the_range_start_is_a_set_and_nothing_more()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, name => name == "c2c-r0" ? 0 : 1);
        float[] fresh = array.Values();
        for (int step = 0; step < 10; step++)
            array.Pulse(WeakResetFixture.Same(Count, 100));
        Assert.NotEqual(fresh, array.Values());
        array.Program([.. Enumerable.Repeat((float)Memory.Range.Max, Count)]);
        Assert.Equal(fresh, array.Values());
        Assert.Equal(fresh, array.Values());
    }

    [Fact]
    public void Noise_after_a_set_is_new()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, WeakResetFixture.Only("pink-noise"));
        array.Pulse(WeakResetFixture.Same(Count, 20));
        float[] first = array.Values();
        array.Program([.. Enumerable.Repeat(float.PositiveInfinity, Count)]);
        array.Pulse(WeakResetFixture.Same(Count, 20));
        Assert.InRange(first.Zip(array.Values()).Count(x => x.First == x.Second), 0, Count / 100);
        WeakResetFixture.Near(
            WeakResetFixture.Deviation(WeakResetFixture.Ln(first)),
            WeakResetFixture.Deviation(WeakResetFixture.Ln(array.Values())),
            0.001
        );
    }

    [Fact]
    public void Program_leaves_devices_with_nan_alone_and_keeps_to_its_limit()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(3, _ => 0, options: new() { ProgramLimit = 70 });
        array.Pulse(-3, -3, -3);
        float before = array.Values()[0];
        array.Program(float.NaN, 0, (float)(Memory.Range.Max * 0.9999));
        MeanLaw law = new(WeakResetFixture.Parameters(3, _ => 0));
        Assert.Equal([before, law.Conductance(0, 70), law.Conductance(0, 1)], array.Values());
    }

    [Fact]
    public void Programmed_pulses_fill_the_noise_registers()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(50_000, WeakResetFixture.Only("pink-noise", "rtn"));
        array.Program([.. Enumerable.Repeat(1e-9f, 50_000)]);
        double mean = -WeakResetFixture.Ln(array.Values()).Average() + Math.Log(Memory.Range.Min);
        double high = RandomTelegraphNoise.FlipProbability(8e-4, 1000);
        WeakResetFixture.Near(0.054174 + high * 0.0625, mean, 0.001);
    }

    [Fact]
    public void Reading_from_pulses_of_a_transposed_tensor_is_the_same()
    {
        using IPulsedArray array = (IPulsedArray)Memory.Fabricate([3, 2], new Conditions(1, _ => 0));
        using Tensor counts = tensor(new sbyte[] { -1, -2, -3, -4, -5, -6 }, ScalarType.Int8).reshape(2, 3);
        using Tensor turned = counts.t();
        array.Pulse(turned);
        MeanLaw law = new(WeakResetFixture.Parameters(6, _ => 0));
        Assert.Equal(new[] { 1, 4, 2, 5, 3, 6 }.Select(n => law.Conductance(0, n)), array.Values());
        using Tensor read = array.Read();
        Assert.Equal([3, 2], read.shape);
    }

    [Theory]
    [InlineData((sbyte)1)]
    [InlineData(sbyte.MinValue)]
    public void Counts_outside_the_promise_are_refused_before_anything_moves(sbyte wrong)
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(2, _ => 0);
        float[] before = array.Values();
        ArgumentException error = Assert.Throws<ArgumentException>(() => array.Pulse(-5, wrong));
        Assert.StartsWith(
            $"hfo2-weak-reset: a pulse count is {wrong}; -127 to 0 was expected, because weak RESET pulses only lower the conductance.",
            error.Message
        );
        Assert.Equal(before, array.Values());
        Assert.Equal(PulseSigns.Lower, array.Signs);
    }

    [Fact]
    public void Wrong_tensors_are_refused_by_name()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(2, _ => 0);
        using Tensor real = zeros(2);
        using Tensor three = zeros(3, ScalarType.Int8);
        Refused("counts is Float32 [2] on CPU; Int8 [2] on CPU", () => array.Pulse(real));
        Refused("counts is Int8 [3] on CPU; Int8 [2] on CPU", () => array.Pulse(three));
        Refused("target is Int8 [3] on CPU; Float32 [2] on CPU", () => array.Program(three));
    }

    [Fact]
    public void Imperfections_carry_their_numbers()
    {
        Assert.Equal(
            ["d2d-m1", "d2d-tstar", "d2d-c1", "d2d-m2", "d2d-r0", "rtn", "pink-noise", "c2c-r0"],
            Memory.Imperfections.Select(x => x.Name)
        );
        Assert.All(
            Memory.Imperfections,
            x => Assert.Equal(x.Name.StartsWith("d2d-") ? "device-to-device" : null, x.Group)
        );
        Quantity r0 = Memory.Imperfections[4].Typical;
        Assert.Equal((381.7, "ohm", "arXiv:2107.06064 [code]"), (r0.Value, r0.Unit, r0.Source));
        Assert.Equal([Moment.Read, Moment.Write, Moment.Write], Memory.Imperfections.Skip(5).Select(x => x.Acts));
    }

    private static void Refused(string problem, Action action) =>
        Assert.StartsWith(
            $"hfo2-weak-reset: {problem} was expected.",
            Assert.Throws<ArgumentException>(action).Message
        );

    /// <summary>-ln G after the same mixed traffic.</summary>
    private static double[] Exponents(Func<string, double> strengths, ulong seed)
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(Count, strengths, seed);
        for (int step = 0; step < 20; step++)
            array.Pulse([.. Enumerable.Range(0, Count).Select(i => (sbyte)-((i + step) % 128))]);
        return [.. WeakResetFixture.Ln(array.Values()).Select(x => -x)];
    }

    private static double BytesPerDevice(Func<string, double> strengths)
    {
        const int count = 1_000_000;
        WeakResetFixture.Fabricate(64, strengths).Dispose();
        long before = GC.GetAllocatedBytesForCurrentThread();
        using IPulsedArray array = WeakResetFixture.Fabricate(count, strengths);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)count;
    }
}
