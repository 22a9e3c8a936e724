using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;
using TorchSharp;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>
/// Both kernels in both modes: against each other, and against reference section 3 and 4, from what an array reads.
/// </summary>
public sealed class KernelTests
{
    private const int Count = 1500;

    /// <summary>
    /// Pulses with and without rests, reads between, SETs of some devices and programming of others; every dial on.
    /// </summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    [InlineData(false, 1, true)]
    public void Tensors_read_what_vectors_read(bool released, double strength, bool isWide = false)
    {
        PinkSpectrum spectrum = isWide ? PinkSpectrum.OneOverF : PinkSpectrum.Register;
        using IPulsedArray vectors = WeakResetFixture.Fabricate(
            Count,
            _ => strength,
            options: Options(released, tensors: false) with
            {
                PinkSpectrum = spectrum,
            }
        );
        using IPulsedArray tensors = WeakResetFixture.Fabricate(
            Count,
            _ => strength,
            options: Options(released, tensors: true) with
            {
                PinkSpectrum = spectrum,
            }
        );
        float fresh = (float)WeakResetFixture.Nominal.FreshConductance;
        for (int step = 0; step < 60; step++)
        {
            foreach (IPulsedArray array in new[] { vectors, tensors })
            {
                array.Pulse([
                    .. Enumerable
                        .Range(0, Count)
                        .Select(i => (sbyte)-((i * 31 + step * 17) % 128 * ((i + step) % 3 == 0 ? 0 : 1))),
                ]);
                if (step % 20 == 19)
                    array.Program([
                        .. Enumerable
                            .Range(0, Count)
                            .Select(i =>
                                i % 5 == 0 ? 1f
                                : i % 5 == 1 ? (0.9f - 0.0002f * i) * fresh
                                : float.NaN
                            ),
                    ]);
            }
            Alike(vectors.Values(), tensors.Values(), fresh);
        }
        Assert.Equal(Counts(((IWornArray)vectors).Pulses()), Counts(((IWornArray)tensors).Pulses()));
        Assert.Equal(Counts(((IWornArray)vectors).Sets()), Counts(((IWornArray)tensors).Sets()));
    }

    /// <summary>Whole chunks and a rest; more threads than chunks.</summary>
    [Theory]
    [InlineData(false, 2)]
    [InlineData(false, 7)]
    [InlineData(true, 3)]
    public void More_threads_give_the_same_bits(bool released, int threads)
    {
        using IPulsedArray one = Of(1);
        using IPulsedArray many = Of(threads);
        for (int step = 0; step < 20; step++)
        {
            foreach (IPulsedArray array in new[] { one, many })
                array.Pulse([.. Enumerable.Range(0, 4000).Select(i => (sbyte)-(i * (step + 3) % 15))]);
            Assert.Equal(one.Values(), many.Values());
        }

        IPulsedArray Of(int threads) =>
            (IPulsedArray)
                new WeakResetMemory(Options(released, tensors: false)).Fabricate(
                    [4000],
                    new Conditions(4, _ => 1) { Threads = threads }
                );
    }

    /// <summary>Medians of R with device-to-device variability and no noise.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Population_has_the_published_medians(bool released, bool tensors)
    {
        const int count = 60_000;
        using IPulsedArray array = WeakResetFixture.Fabricate(
            count,
            WeakResetFixture.D2d,
            options: Options(released, tensors)
        );
        int before = 0;
        foreach (
            (int pulses, double median) in (ReadOnlySpan<(int, double)>)
                [(0, 7031), (14, 7099), (50, 7268), (100, 7480), (200, 7841), (500, 8562), (1000, 9041), (2000, 9393)]
        )
        {
            for (; before < pulses; before += Math.Min(100, pulses - before))
                array.Pulse(WeakResetFixture.Same(count, Math.Min(100, pulses - before)));
            WeakResetFixture.Near(
                median,
                WeakResetFixture.Quantile(array.Values().Select(g => 1.0 / g), 0.5),
                0.0015 * median + 0.02 * (median - 7031)
            );
        }
    }

    /// <summary>
    /// Uniform traffic of 1 .. 14 pulses to one device of a pair at a time, long enough for either mode to settle.
    /// </summary>
    [Theory]
    [InlineData(false, false, 0.2857, 0.018, 0.048, 0.0542, 0.0100)]
    [InlineData(false, true, 0.2857, 0.018, 0.048, 0.0542, 0.0100)]
    [InlineData(true, false, 0.990, 0.062, 0.073, 0.0413, 0.0120)]
    [InlineData(true, true, 0.990, 0.062, 0.073, 0.0413, 0.0120)]
    public void Noises_have_the_published_figures(
        bool released,
        bool tensors,
        double high,
        double rtn,
        double rtnDeviation,
        double pink,
        double pinkDeviation
    )
    {
        double[] telegraph = Noise("rtn", Options(released, tensors));
        double[] register = Noise("pink-noise", Options(released, tensors));
        if (!released)
        {
            WeakResetFixture.Near(high, telegraph.Average(w => w > 1e-5 ? 1.0 : 0), 0.012);
            WeakResetFixture.Near(rtn, telegraph.Average(), 0.0015);
            WeakResetFixture.Near(rtnDeviation, WeakResetFixture.Deviation(telegraph), 0.002);
        }
        WeakResetFixture.Near(pink, register.Average(), released ? 0.004 : 0.0004);
        WeakResetFixture.Near(pinkDeviation, WeakResetFixture.Deviation(register), released ? 0.0025 : 0.0003);
        double[] both = Noise("both", Options(released, tensors));
        WeakResetFixture.Near(rtn + pink, both.Average(), 0.002);
        WeakResetFixture.Near(
            Math.Sqrt(rtnDeviation * rtnDeviation + pinkDeviation * pinkDeviation),
            WeakResetFixture.Deviation(both),
            0.002
        );
    }

    private static WeakResetOptions Options(bool released, bool tensors) =>
        new()
        {
            Mode = released ? WeakResetMode.AsReleased : WeakResetMode.AsDescribed,
            Kernels = tensors ? WeakResetKernels.Tensor : WeakResetKernels.Vector,
        };

    /// <summary>What <see cref="WeakResetKernels.Tensor"/> promises.</summary>
    private static void Alike(float[] expected, float[] actual, float fresh)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(1, actual[i] / (double)expected[i], 2e-6 * (1 + Math.Abs(Math.Log(expected[i] / fresh))));
    }

    private static int[] Counts(torch.Tensor counts)
    {
        using torch.Tensor taken = counts;
        return taken.data<int>().ToArray();
    }

    /// <summary>
    /// What the noise adds to ln(R) of equal devices: after 5080 pulses, where traps have settled, as described; after
    /// 100 steps of traffic in either mode.
    /// </summary>
    private static double[] Noise(string dials, WeakResetOptions options)
    {
        const int pairs = 6000;
        using IPulsedArray array = WeakResetFixture.Fabricate(
            2 * pairs,
            dial => dial == dials || dials == "both" && dial is "rtn" or "pink-noise" ? 1 : 0,
            options: options
        );
        Random random = new(5);
        for (int step = 0; step < 40 && options.Mode == WeakResetMode.AsDescribed; step++)
            array.Pulse(WeakResetFixture.Same(2 * pairs, 127));
        for (int step = 0; step < 100; step++)
        {
            sbyte[] counts = new sbyte[2 * pairs];
            for (int i = 0; i < pairs; i++)
                counts[i + pairs * random.Next(2)] = (sbyte)-random.Next(1, 15);
            array.Pulse(counts);
        }
        int[] pulses = Counts(((IWornArray)array).Pulses());
        return [.. array.Values().Select((g, i) => -Math.Log(g / WeakResetFixture.Nominal.Conductance(pulses[i])))];
    }
}
