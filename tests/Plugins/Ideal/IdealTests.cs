using Modular.Contracts;
using Modular.Plugins.Ideal;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Ideal;

public sealed class IdealTests
{
    private static readonly Conditions None = new(1, _ => 0);

    [Fact]
    public void Devices_are_made_in_the_middle_of_the_range()
    {
        using IMemoryArray array = new IdealMemory(new IdealOptions { GMin = 2e-6, GMax = 6e-6 }).Fabricate(
            [2, 3, 5],
            None
        );
        using Tensor read = array.Read();
        Assert.Equal(Enumerable.Repeat(4e-6f, 30), read.data<float>());
    }

    [Fact]
    public void Writing_is_exact_and_clipped()
    {
        using IMemoryArray array = new IdealMemory(new IdealOptions { GMin = 1, GMax = 3 }).Fabricate([1, 1, 9], None);
        using Tensor target = tensor(
            new[] { 1.5f, float.NaN, 0, 7, -1, float.PositiveInfinity, float.NegativeInfinity, 3, 0.5f },
            [1, 1, 9]
        );
        array.Program(target);
        using Tensor read = array.Read();
        Assert.Equal([1.5f, 2, 1, 3, 1, 3, 1, 3, 1], read.data<float>());
    }

    [Fact]
    public void Pulses_are_linear_and_stop_at_the_ends()
    {
        using IMemoryArray array = new IdealMemory(
            new IdealOptions
            {
                GMin = 0.5,
                GMax = 1.5,
                Step = 0.125,
            }
        ).Fabricate([1, 1, 7], None);
        using Tensor counts = tensor(new sbyte[] { 0, 1, -1, 4, -4, 127, -128 }, [1, 1, 7]);
        ((IPulsedArray)array).Pulse(counts);
        using Tensor read = array.Read();
        Assert.Equal([1, 1.125f, 0.875f, 1.5f, 0.5f, 1.5f, 0.5f], read.data<float>());
    }

    /// <summary>Whole vectors and what is left of them give the bits of a plain loop.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100)]
    public void Kernels_equal_a_plain_loop(int length)
    {
        RandomStream random = new(5);
        double[] start = new double[length];
        double[] moves = new double[length];
        random.Uniform(0, 0, start);
        random.Uniform(1, 0, moves);
        float[] conductances = Array.ConvertAll(start, u => (float)u);
        float[] targets = Array.ConvertAll(moves, u => u < 0.3 ? float.NaN : (float)(2 * u - 0.5));
        sbyte[] counts = Array.ConvertAll(moves, u => (sbyte)(256 * u - 128));
        LinearResponse line = new(new ConductanceRange(0.1, 0.9), 0.01);

        float[] expected = [.. conductances.Zip(counts, (g, n) => Math.Clamp(g + n * 0.01f, 0.1f, 0.9f))];
        line.Pulse(counts, conductances);
        Assert.Equal(expected, conductances);
        expected = [.. conductances.Zip(targets, (g, t) => float.IsNaN(t) ? g : Math.Clamp(t, 0.1f, 0.9f))];
        line.Program(targets, conductances);
        Assert.Equal(expected, conductances);
    }

    [Fact]
    public void Steps_have_the_size_of_the_option()
    {
        IdealOptions options = new();
        using IMemoryArray array = new IdealMemory(options).Fabricate([1], None);
        using Tensor counts = tensor(new sbyte[] { 100 });
        using Tensor before = array.Read();
        ((IPulsedArray)array).Pulse(counts);
        using Tensor after = array.Read();
        Assert.Equal(0.1 * (options.GMax - options.GMin), after.item<float>() - before.item<float>(), 1e-10);
    }

    [Fact]
    public void A_range_upside_down_is_refused()
    {
        InvalidDataException e = Assert.Throws<InvalidDataException>(() =>
            new IdealMemory(new IdealOptions { GMin = 0.001 })
        );
        Assert.Equal(
            "memory 'ideal': g-min is 0.001 S and g-max 0.0001 S; g-min must be below g-max. Change one of them.",
            e.Message
        );
    }

    [Fact]
    public void Tensors_that_do_not_fit_are_refused()
    {
        using IMemoryArray array = new IdealMemory(new IdealOptions()).Fabricate([2, 3], None);
        using Tensor wrong = zeros(3, 2);
        using Tensor counts = zeros(2, 3);
        Assert.Equal(
            "memory 'ideal': got Float32 [3, 2]; its devices take Float32 [2, 3]. Give one number per device.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
        Assert.Equal(
            "memory 'ideal': got Float32 [2, 3]; its devices take Int8 [2, 3]. Give one number per device.",
            Assert.Throws<ArgumentException>(() => ((IPulsedArray)array).Pulse(counts)).Message
        );
    }
}
