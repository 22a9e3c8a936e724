using Modular.Contracts;
using Modular.Plugins.Hfo2WeakReset;

namespace Modular.Plugins.Tests.Hfo2WeakReset;

/// <summary>The noise-free population against reference section 3.</summary>
public sealed class MeanLawTests
{
    private const int Count = 200_000;
    private static readonly MeanLaw All = new(WeakResetFixture.Parameters(Count, WeakResetFixture.D2d));
    private static readonly MeanLaw WithoutR0 = new(
        WeakResetFixture.Parameters(Count, name => name == "d2d-r0" ? 0 : WeakResetFixture.D2d(name))
    );

    [Theory]
    [InlineData(0, 7031, 0.0051)]
    [InlineData(14, 7099, 0.0148)]
    [InlineData(50, 7268, 0.0397)]
    [InlineData(100, 7480, 0.0742)]
    [InlineData(200, 7841, 0.1396)]
    [InlineData(500, 8562, 0.2868)]
    [InlineData(1000, 9041, 0.4074)]
    [InlineData(2000, 9393, 0.4783)]
    [InlineData(5000, 10346, 0.5605)]
    [InlineData(10000, 11953, 0.698)]
    public void Population_has_the_published_median_resistance_and_mean_exponent(int pulses, double median, double mean)
    {
        double resistance = WeakResetFixture.Quantile(
            Enumerable.Range(0, Count).Select(i => 1.0 / All.Conductance(i, pulses)),
            0.5
        );
        double exponent = Enumerable
            .Range(0, Count)
            .Average(i => -Math.Log(WithoutR0.Conductance(i, pulses) * WeakResetFixture.Nominal.R0));
        WeakResetFixture.Near(median, resistance, 0.001 * median + 0.01 * (median - 7031));
        WeakResetFixture.Near(mean, exponent, 0.0004 + 0.006 * mean);
    }

    [Theory]
    [InlineData(0.101, true)]
    [InlineData(0.0696, false)]
    public void Fresh_pairs_mismatch_as_published(double expected, bool withC1)
    {
        MeanLaw law = new(
            WeakResetFixture.Parameters(Count, WeakResetFixture.Only(withC1 ? ["d2d-r0", "d2d-c1"] : ["d2d-r0"]))
        );
        double[] ratios =
        [
            .. Enumerable
                .Range(0, Count / 2)
                .Select(i => Math.Log(law.Conductance(i, 0) / law.Conductance(i + Count / 2, 0))),
        ];
        WeakResetFixture.Near(expected, WeakResetFixture.Deviation(ratios), 0.0008);
    }

    [Fact]
    public void Flipping_a_fresh_pair_takes_the_published_number_of_pulses()
    {
        DeviceParameters devices = WeakResetFixture.Parameters(Count, WeakResetFixture.D2d);
        MeanLaw law = new(devices);
        (int Pulses, bool Stuck)[] pairs =
        [
            .. Enumerable.Range(0, Count / 2).Select(i => ToFlip(law, devices, i, i + Count / 2)),
        ];
        WeakResetFixture.Near(51, WeakResetFixture.Quantile(pairs.Select(x => (double)x.Pulses), 0.25), 1);
        WeakResetFixture.Near(132, WeakResetFixture.Quantile(pairs.Select(x => (double)x.Pulses), 0.5), 2);
        WeakResetFixture.Near(399, WeakResetFixture.Quantile(pairs.Select(x => (double)x.Pulses), 0.75), 8);
        WeakResetFixture.Near(0.19, pairs.Average(x => x.Stuck ? 1.0 : 0), 0.006);
    }

    [Fact]
    public void Law_is_continuous_at_the_knee_and_has_the_two_slopes()
    {
        MeanLaw law = new(WeakResetFixture.Parameters(64, _ => 0));
        NominalDevice nominal = WeakResetFixture.Nominal;
        double knee = nominal.TStar;
        Assert.InRange(knee, 514, 517);
        double Slope(int from, int to) => Math.Log(law.Conductance(0, from) / law.Conductance(0, to)) / (to - from);
        Assert.Equal(nominal.M1, Slope(0, 514), 1e-9);
        Assert.Equal(nominal.M2, Slope(517, 10517), 1e-10);
        Assert.Equal(nominal.M1 * (knee - 514) + nominal.M2 * (517 - knee), 3 * Slope(514, 517), 3e-7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Vectors_give_the_bits_of_scalars(double strength)
    {
        const int count = 1000;
        MeanLaw law = new(WeakResetFixture.Parameters(count, _ => strength));
        using IPulsedArray array = WeakResetFixture.Fabricate(count, name => name.StartsWith("d2d-") ? strength : 0);
        int[] total = new int[count];
        for (int step = 0; step < 30; step++)
        {
            sbyte[] counts = [.. Enumerable.Range(0, count).Select(i => (sbyte)-((i * 31 + step * 17) % 128))];
            array.Pulse(counts);
            for (int i = 0; i < count; i++)
                total[i] -= counts[i];
            Assert.Equal(Enumerable.Range(0, count).Select(i => law.Conductance(i, total[i])), array.Values());
        }
    }

    [Fact]
    public void Scalars_follow_the_closed_form()
    {
        DeviceParameters devices = WeakResetFixture.Parameters(1000, WeakResetFixture.D2d);
        MeanLaw law = new(devices);
        foreach (int pulses in (int[])[0, 1, 100, 600, 3000, 20000])
            for (int i = 0; i < 1000; i++)
            {
                double early = Math.Min(pulses, devices.TStar[i]);
                double w = devices.M1[i] * early + devices.M2[i] * (pulses - early) - devices.Low.Offset![i];
                Assert.Equal(
                    -w,
                    Math.Log(law.Conductance(i, pulses) / devices.Nominal.FreshConductance),
                    2e-7 * (1 + w)
                );
            }
    }

    [Fact]
    public void Extreme_strengths_keep_conductances_finite_and_positive()
    {
        using IPulsedArray array = WeakResetFixture.Fabricate(5000, _ => 60);
        array.Pulse(WeakResetFixture.Same(5000, 127));
        Assert.All(array.Values(), g => Assert.True(float.IsFinite(g) && g > 0));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-8.5f)]
    [InlineData(2.25f)]
    [InlineData(-60.125f)]
    public void Exponential_function_has_a_relative_error_below_2e_7(float x) =>
        Assert.Equal(1, ExponentialFunction.Evaluate(x) / Math.Exp(x), 2e-7);

    /// <summary>Pulses on the better conducting device until it conducts less, and whether they pass its t*.</summary>
    private static (int Pulses, bool Stuck) ToFlip(MeanLaw law, DeviceParameters devices, int first, int second)
    {
        (int better, int other) =
            law.Conductance(first, 0) > law.Conductance(second, 0) ? (first, second) : (second, first);
        float target = law.Conductance(other, 0);
        int low = 0;
        int high = 10_000_000;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (law.Conductance(better, middle) < target)
                high = middle;
            else
                low = middle;
        }
        return (high, high > devices.TStar[better]);
    }
}
