using Modular.Contracts;
using Modular.Plugins.Senses;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Senses;

public sealed class DifferentialTests
{
    private const int Side = 200;
    private static readonly ConductanceRange Range = new(1e-6, 1e-4);

    [Theory]
    [InlineData(2e-5f, 1e-5f, 1)]
    [InlineData(1e-5f, 2e-5f, -1)]
    [InlineData(1.000001e-5f, 1e-5f, 1)]
    [InlineData(1e-5f, 1.000001e-5f, -1)]
    [InlineData(0, 1e-30f, -1)]
    public void Without_offset_the_better_conductor_wins(float device0, float device1, float value) =>
        Assert.All(Read(1, 0, device0, device1), read => Assert.Equal(value, read));

    [Fact]
    public void Ties_are_fair_coins_of_each_amplifier()
    {
        float[] ties = Read(1, 0, 1e-5f, 1e-5f);
        Assert.All(ties, tie => Assert.Equal(1, Math.Abs(tie)));
        Assert.InRange(ties.Average(), -0.02, 0.02); // 4 sigma of 40000 coins
        Assert.InRange(ties.Zip(ties.Skip(1), (a, b) => a * b).Average(), -0.02, 0.02);
        Assert.InRange(ties.Zip(Read(2, 0, 1e-5f, 1e-5f), (a, b) => a * b).Average(), -0.02, 0.02);
    }

    /// <summary>
    /// The coin is no dial's: turning the offset on leaves it, as an amplifier whose offset rounds away shows.
    /// </summary>
    [Fact]
    public void Coins_do_not_depend_on_the_dial() =>
        Assert.Equal(Read(1, 0, 1e-5f, 1e-5f), Read(1, 1e-12, 1e-5f, 1e-5f));

    /// <summary>
    /// +1 means offset above -ln(G0/G1): the share is the normal distribution function at ln(G0/G1) / sigma.
    /// </summary>
    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 0.01, 0.8413447)]
    [InlineData(1, -0.01, 0.1586553)]
    [InlineData(1, -0.02, 0.0227501)]
    [InlineData(2, -0.02, 0.1586553)]
    [InlineData(0.5, 0.01, 0.9772499)]
    public void Offsets_are_normal_in_the_logarithm(double strength, double lead, double share)
    {
        double up =
            Read(3, strength, (float)(1e-5 * Math.Exp(lead)), 1e-5f).Count(value => value > 0) / (double)(Side * Side);
        Assert.Equal(share, up, 4 * Math.Sqrt(share * (1 - share) / (Side * Side)));
    }

    [Fact]
    public void The_typical_offset_is_the_option()
    {
        Imperfection offset = Assert.Single(
            new DifferentialSense(new DifferentialOptions { OffsetSigma = 0.25 }).Imperfections
        );
        Assert.Equal(
            ("offset", 0.25, "ln(R)", "assumed"),
            (offset.Name, offset.Typical.Value, offset.Typical.Unit, offset.Typical.Source)
        );
    }

    /// <summary>Whole vectors and what is left of them give the bits of a plain loop, ties among them.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(1001, true)]
    [InlineData(1001, false)]
    public void The_kernel_equals_a_plain_loop(int amplifiers, bool offset)
    {
        double[] uniform = new double[3 * amplifiers];
        new RandomStream(6).Uniform(0, 0, uniform);
        float[] pairs = Array.ConvertAll(uniform[..(2 * amplifiers)], u => (float)Math.Floor(8 * u));
        float[] ratios = offset ? Array.ConvertAll(uniform[(2 * amplifiers)..], u => (float)Math.Floor(4 * u) / 2) : [];
        byte[] coins = Array.ConvertAll(uniform[..((amplifiers + 7) / 8)], u => (byte)(256 * u));
        float[] values = new float[amplifiers];
        ComparatorKernel.Compare(pairs, ratios, coins, values);
        Assert.Equal(
            Enumerable
                .Range(0, amplifiers)
                .Select(i => Expected(pairs[i] * (offset ? ratios[i] : 1), pairs[amplifiers + i], coins, i)),
            values
        );
    }

    [Fact]
    public void Conductances_that_are_no_pairs_are_refused()
    {
        using ISenseArray array = new DifferentialSense(new DifferentialOptions()).Fabricate(
            [3, 5],
            Range,
            new Conditions(1, _ => 0)
        );
        using Tensor single = zeros(1, 3, 5);
        Assert.Equal(
            "sense 'differential': the conductances are Float32 [1, 3, 5]; it compares pairs, Float32 [2, 3, 5]. Use "
                + "a cell with 2 devices, such as '2t2r'.",
            Assert.Throws<InvalidDataException>(() => array.Read(single)).Message
        );
    }

    private static float Expected(float first, float second, byte[] coins, int i) =>
        first > second || (first == second && (coins[i / 8] >> (i % 8)) % 2 == 1) ? 1 : -1;

    private static float[] Read(ulong seed, double strength, float device0, float device1)
    {
        using DisposeScope scope = NewDisposeScope();
        using ISenseArray array = new DifferentialSense(new DifferentialOptions()).Fabricate(
            [Side, Side],
            Range,
            new Conditions(seed, _ => strength)
        );
        return array.Read(stack([full(Side, Side, device0), full(Side, Side, device1)])).data<float>().ToArray();
    }
}
