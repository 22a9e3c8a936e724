using Modular.Contracts;
using Modular.Scenarios;
using Modular.Training;

namespace Modular.Framework.Tests;

/// <summary>
/// Against the formula in double precision: u = -(rate / (1 - b1^k)) m / (sqrt(v) / sqrt(1 - b2^k) + eps),
/// round(clip(u)), half to even (arXiv:2107.06064 [code]).
/// </summary>
public sealed class PulseAdamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Counts_are_those_of_the_formula(int weights)
    {
        var adam = new PulseAdam(weights, 14);
        var reference = new Reference(weights);
        double[] rates = [8, 8, 8, 4, 4, 100, 2, 0.5, 0.01, 8, 8, 30];
        int compared = 0;
        for (int k = 0; k < rates.Length; k++)
        {
            float[] gradient = Gradient(weights, k);
            sbyte[] pulses = Step(adam, gradient, rates[k]);
            double[] u = reference.Step(gradient, rates[k]);
            for (int i = 0; i < weights; i++)
            {
                double clipped = Math.Clamp(u[i], -14, 14);
                double fraction = Math.Abs(clipped - Math.Truncate(clipped));
                if (Math.Abs(fraction - 0.5) < 1e-4)
                    continue;
                Assert.True(
                    Math.Round(clipped) == pulses[i],
                    $"step {k + 1}, weight {i}: {pulses[i]} pulses; {u[i]} were expected."
                );
                compared++;
            }
        }
        Assert.InRange(compared, 0.99 * rates.Length * weights - 1, rates.Length * weights);
    }

    [Theory]
    [InlineData(8, 14, 8)]
    [InlineData(100, 14, 14)]
    [InlineData(8, 3, 3)]
    [InlineData(1000, 127, 127)]
    public void The_first_step_is_the_rate_or_the_limit_for_every_gradient_above_epsilon(
        double rate,
        int limit,
        int expected
    )
    {
        float[] gradient = [1.51e-7f, -1.51e-7f, 1e-6f, -1e-3f, 0.02f, -1, 100, -3e5f];
        sbyte[] pulses = Step(new PulseAdam(gradient.Length, limit), gradient, rate);
        Assert.Equal([.. gradient.Select(g => (sbyte)(-Math.Sign(g) * expected))], pulses);
    }

    [Fact]
    public void A_gradient_near_epsilon_gives_fewer_pulses() =>
        Assert.Equal([-7, 4, 1, 0, 0], Step(new PulseAdam(5, 14), [1.49e-7f, -1e-8f, -1e-9f, 1e-12f, -1e-30f], 8));

    [Fact]
    public void Halves_are_rounded_to_even()
    {
        float[] gradient = [1, -1];
        Assert.Equal([0, 0], Step(new PulseAdam(2, 14), gradient, 0.5));
        Assert.Equal([-2, 2], Step(new PulseAdam(2, 14), gradient, 1.5));
        Assert.Equal([-2, 2], Step(new PulseAdam(2, 14), gradient, 2.5));
    }

    [Fact]
    public void Rounding_toward_zero_gives_no_pulse_for_a_step_below_one()
    {
        float[] gradient = [1, -1];
        Assert.Equal([0, 0], Step(new PulseAdam(2, 14, PulseRounding.TowardZero), gradient, 0.99));
        Assert.Equal([-2, 2], Step(new PulseAdam(2, 14, PulseRounding.TowardZero), gradient, 2.9));
    }

    /// <summary>
    /// A first step of 2.3 or -0.3 pulses, 0.3 of them up: binomial, so the mean of 100000 is within 4 standard errors,
    /// 0.006. At the limit nothing is drawn over it.
    /// </summary>
    [Theory]
    [InlineData(2.3, 14, -2.3)]
    [InlineData(0.3, 14, -0.3)]
    [InlineData(50, 14, -14)]
    [InlineData(500, 127, -127)]
    public void Stochastic_rounding_keeps_the_mean(double rate, int limit, double expected)
    {
        const int weights = 100_001;
        float[] gradient = [.. Enumerable.Repeat(1f, weights)];
        sbyte[] pulses = Step(
            new PulseAdam(weights, limit, PulseRounding.Stochastic, new RandomStream(7)),
            gradient,
            rate
        );
        Assert.Equal(expected, pulses.Average(n => (double)n), 0.006);
        Assert.Subset(
            new HashSet<sbyte> { (sbyte)Math.Floor(expected), (sbyte)Math.Ceiling(expected) },
            pulses.ToHashSet()
        );
        Assert.Equal(
            pulses,
            Step(new PulseAdam(weights, limit, PulseRounding.Stochastic, new RandomStream(7)), gradient, rate)
        );
        Assert.Equal(
            pulses[..70],
            Step(new PulseAdam(70, limit, PulseRounding.Stochastic, new RandomStream(7)), gradient[..70], rate)
        );
    }

    [Fact]
    public void No_gradient_gives_no_pulses_and_momentum_goes_on()
    {
        var adam = new PulseAdam(70, 14);
        Assert.Equal(new sbyte[70], Step(adam, new float[70], 100));
        float[] some = new float[70];
        some[69] = 1;
        sbyte[] expected = new sbyte[70];
        expected[69] = -8;
        Assert.Equal(expected[69], Step(new PulseAdam(70, 14), some, 8)[69]);
        Step(adam, some, 8);
        sbyte[] later = Step(adam, new float[70], 8);
        Assert.All(later[..69], count => Assert.Equal(0, count));
        Assert.True(later[69] < 0);
    }

    /// <summary>Steps in units of a whole pulse are whole pulses, by every rounding; 1001 fills no vector.</summary>
    [Theory]
    [InlineData("Nearest")]
    [InlineData("Stochastic")]
    [InlineData("TowardZero")]
    public void Units_of_a_pulse_give_the_same_pulses(string rounding)
    {
        PulseRounding rule = Enum.Parse<PulseRounding>(rounding);
        var whole = new PulseAdam(1001, 14, rule, new RandomStream(7));
        var units = new PulseAdam(1001, 14, rule, new RandomStream(7));
        for (int k = 0; k < 4; k++)
        {
            float[] gradient = Gradient(1001, k);
            Assert.Equal(Step(whole, gradient, 8).Select(n => (float)n), Amounts(units, gradient, 8, unit: 1));
        }
    }

    /// <summary>The first step of every weight is the rate, 2.3 pulses.</summary>
    [Theory]
    [InlineData(0, 2.3)]
    [InlineData(0.25, 2.25)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    public void Steps_are_multiples_of_the_unit(double unit, double expected)
    {
        float[] amounts = Amounts(new PulseAdam(17, 14), [.. Enumerable.Repeat(-1f, 17)], 2.3, unit);
        Assert.All(amounts, amount => Assert.Equal(expected, amount, 1e-5));
        float[] most = Amounts(new PulseAdam(1, 127), [-1f], 1000, unit: 100);
        Assert.Equal([100f], most);
    }

    /// <summary>The limit holds in units, too; a step of the device that is larger is given whole.</summary>
    [Theory]
    [InlineData(1, 14)]
    [InlineData(0.1, 14)]
    [InlineData(4, 12)]
    [InlineData(20, 20)]
    [InlineData(1e-38, 14)]
    [InlineData(1e-300, 14)]
    public void The_limit_holds_for_every_unit(double unit, double expected)
    {
        float[] gradient = [.. Enumerable.Repeat(-1f, 17)];
        float[] nearest = Amounts(new PulseAdam(17, 14), gradient, 100, unit);
        Assert.All(nearest, amount => Assert.Equal(expected, amount, 1e-4));
        float[] drawn = Amounts(new PulseAdam(17, 14, PulseRounding.Stochastic), gradient, 100, unit);
        Assert.All(drawn, amount => Assert.InRange(amount, 0, expected + 1e-4));
    }

    /// <summary>Units that no float tells from 0 round nothing.</summary>
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-38)]
    [InlineData(1e-300)]
    public void Tiny_units_are_none(double unit)
    {
        float[] gradient = Gradient(1001, 1);
        Assert.Equal(
            Amounts(new PulseAdam(1001, 14), gradient, 2.3, unit: 0),
            Amounts(new PulseAdam(1001, 14), gradient, 2.3, unit)
        );
    }

    private static float[] Amounts(PulseAdam adam, float[] gradient, double rate, double unit)
    {
        float[] amounts = new float[gradient.Length];
        adam.Step(gradient, rate, unit, amounts);
        return amounts;
    }

    private static sbyte[] Step(PulseAdam adam, float[] gradient, double rate)
    {
        sbyte[] pulses = new sbyte[gradient.Length];
        adam.Step(gradient, rate, pulses);
        return pulses;
    }

    /// <summary>Over ten orders of magnitude, some exactly 0.</summary>
    private static float[] Gradient(int weights, int step)
    {
        float[] sign = Floats.Normal((ulong)step, weights);
        float[] size = Floats.Normal((ulong)(1000 + step), weights);
        return [.. sign.Zip(size, (a, b) => b > 1.5 ? 0 : a * MathF.Pow(10, 2 * b - 4))];
    }

    private sealed class Reference(int weights)
    {
        private readonly double[] m = new double[weights];
        private readonly double[] v = new double[weights];
        private int k;

        public double[] Step(float[] gradient, double rate)
        {
            k++;
            double[] u = new double[m.Length];
            for (int i = 0; i < u.Length; i++)
            {
                m[i] = 0.9 * m[i] + 0.1 * gradient[i];
                v[i] = 0.999 * v[i] + 0.001 * gradient[i] * gradient[i];
                u[i] =
                    -rate
                    / (1 - Math.Pow(0.9, k))
                    * m[i]
                    / (Math.Sqrt(v[i]) / Math.Sqrt(1 - Math.Pow(0.999, k)) + 1e-8);
            }
            return u;
        }
    }
}
