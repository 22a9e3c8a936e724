using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Contracts.Tests;

public sealed class RandomStreamTests
{
    private const int Many = 1_000_000;
    private const double Sigma4 = 4 / 1000.0; // 4 standard errors of a mean of 10^6 numbers of variance 1

    /// <summary>
    /// Position 4b + w of a draw is word w of block b: here of the zero counter and key (Random123), and of the block
    /// after it.
    /// </summary>
    [Fact]
    public void Positions_are_words_of_blocks()
    {
        uint[] next = new uint[4];
        Philox.Block(0, 0, 1, next);
        Assert.Equal([0xe169c58d, 0xbc57ac4c, 0x9b00dbd8, .. next], Bits(0, 0, 1, 7));
    }

    [Fact]
    public void A_part_is_what_the_whole_has_there()
    {
        RandomStream random = new(7);
        double[] whole = new double[2000];
        random.Normal(3, 100, whole);
        foreach ((int first, int length) in new[] { (0, 1), (1, 511), (5, 512), (6, 513), (511, 1025), (1999, 1) })
        {
            double[] part = new double[length];
            random.Normal(3, 100 + first, part);
            Assert.Equal(whole[first..(first + length)], part);
        }
    }

    [Fact]
    public void Uniform_numbers_are_the_middle_of_their_bits()
    {
        Assert.Equal(Bits(7, 1, 2, 1000).Select(word => (word + 0.5) / 4294967296.0), Uniform(7, 1, 2, 1000));
        Assert.All(Uniform(7, 1, 0, Many), u => Assert.True(u > 0 && u < 1));
    }

    [Fact]
    public void Uniform_numbers_have_their_moments()
    {
        double[] centred = Array.ConvertAll(Uniform(1, 0, 0, Many), u => u - 0.5);
        Assert.Equal(0, centred.Average(), Sigma4 * Math.Sqrt(1 / 12.0));
        Assert.Equal(1 / 12.0, centred.Average(x => x * x), Sigma4 * Math.Sqrt(1 / 180.0));
        Assert.Equal(0, centred.Average(x => x * x * x), Sigma4 * Math.Sqrt(1 / 448.0));
    }

    [Fact]
    public void Uniform_numbers_fill_the_interval_evenly()
    {
        int[] counts = new int[256];
        foreach (double u in Uniform(2, 5, 0, Many))
            counts[(int)(256 * u)]++;
        double expected = Many / 256.0;
        double chi2 = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(chi2, 170, 350); // 255 degrees of freedom, sigma 22.6: about 4 sigma either way
    }

    [Fact]
    public void Normal_numbers_have_their_moments()
    {
        double[] x = Normal(1, 0, 0, Many);
        Assert.Equal(0, x.Average(), Sigma4);
        Assert.Equal(1, x.Average(a => a * a), Sigma4 * Math.Sqrt(2));
        Assert.Equal(0, x.Average(a => a * a * a), Sigma4 * Math.Sqrt(15));
        Assert.Equal(3, x.Average(a => a * a * a * a), Sigma4 * Math.Sqrt(96));
        Assert.Equal(
            0.05,
            x.Count(a => Math.Abs(a) > 1.959963984540054) / (double)Many,
            Sigma4 * Math.Sqrt(0.05 * 0.95)
        );
    }

    [Fact]
    public void Normal_numbers_are_quantiles_of_uniform_ones() =>
        Assert.Equal(Uniform(9, 2, 3, 1000).Select(NormalQuantile.Evaluate), Normal(9, 2, 3, 1000));

    /// <summary>Neighbouring keys, draws and positions are uncorrelated, in value and in square.</summary>
    [Theory]
    [InlineData(1, 0, 0, 2, 0, 0)]
    [InlineData(1, 0, 0, 1, 1, 0)]
    [InlineData(1, 0, 0, 1, 0, 1)]
    [InlineData(1, 0, 0, 1, 0, 4)]
    [InlineData(1, 1, 0, 2, 0, 0)]
    public void Streams_are_independent(ulong keyA, long drawA, long firstA, ulong keyB, long drawB, long firstB)
    {
        double[] a = Normal(keyA, drawA, firstA, Many);
        double[] b = Normal(keyB, drawB, firstB, Many);
        Assert.Equal(0, a.Zip(b, (x, y) => x * y).Average(), Sigma4);
        Assert.Equal(0, a.Zip(b, (x, y) => (x * x - 1) * (y * y - 1)).Average(), Sigma4 * 2);
    }

    [Fact]
    public void Generators_follow_key_and_draw()
    {
        Assert.Equal(Torch(1, 2), Torch(1, 2));
        Assert.NotEqual(Torch(1, 2), Torch(1, 3));
        Assert.NotEqual(Torch(1, 2), Torch(2, 2));
    }

    private static uint[] Bits(ulong key, long draw, long first, int count)
    {
        uint[] words = new uint[count];
        new RandomStream(key).Bits(draw, first, words);
        return words;
    }

    private static double[] Uniform(ulong key, long draw, long first, int count)
    {
        double[] values = new double[count];
        new RandomStream(key).Uniform(draw, first, values);
        return values;
    }

    private static double[] Normal(ulong key, long draw, long first, int count)
    {
        double[] values = new double[count];
        new RandomStream(key).Normal(draw, first, values);
        return values;
    }

    private static float[] Torch(ulong key, long draw)
    {
        using DisposeScope scope = NewDisposeScope();
        using Generator generator = new RandomStream(key).Generator(draw, CPU);
        return rand(8, generator: generator).data<float>().ToArray();
    }
}
