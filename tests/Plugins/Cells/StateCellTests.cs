using Modular.Contracts;
using Modular.Plugins.Cells;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cells;

public sealed class StateCellTests
{
    private static readonly ConductanceRange Range = new(2, 4);

    [Fact]
    public void One_device_holds_a_binary_weight() =>
        Assert.Equal((1, Precision.Binary), (new OneDevice().Devices, new OneDevice().Holds));

    [Fact]
    public void A_ternary_pair_holds_binary_weights_too() =>
        Assert.Equal((2, Precision.Ternary | Precision.Binary), (new TernaryPair().Devices, new TernaryPair().Holds));

    [Theory]
    [InlineData(1, 4)]
    [InlineData(0, 4)]
    [InlineData(-1, 2)]
    [InlineData(-1e-30f, 2)]
    public void One_device_conducts_for_a_weight_up(float weight, float device) =>
        Assert.All(Targets(new OneDevice(), weight), target => Assert.Equal(device, target));

    [Theory]
    [InlineData(1, 4, 2)]
    [InlineData(0, 2, 2)]
    [InlineData(-1, 2, 4)]
    public void A_ternary_pair_conducts_nowhere_for_0(float weight, float device0, float device1) =>
        Assert.Equal(
            [.. Enumerable.Repeat(device0, 35), .. Enumerable.Repeat(device1, 35)],
            Targets(new TernaryPair(), weight)
        );

    /// <summary>
    /// Each weight keeps its place, whole vectors and the rest alike, also in a layer that is a view with its axes
    /// swapped.
    /// </summary>
    [Fact]
    public void Places_are_kept()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weights = (arange(0, 39, ScalarType.Float32).remainder(3) - 1).reshape(3, 13).t();
        float[] given = weights.contiguous().data<float>().ToArray();
        float[] one = new OneDevice().Targets(weights, Range).data<float>().ToArray();
        float[] pair = new TernaryPair().Targets(weights, Range).data<float>().ToArray();
        Assert.Equal(given.Select(weight => weight >= 0 ? 4f : 2), one);
        Assert.Equal(
            [.. given.Select(weight => weight > 0 ? 4f : 2), .. given.Select(weight => weight < 0 ? 4f : 2)],
            pair
        );
    }

    /// <summary>35: whole vectors and a rest.</summary>
    private static float[] Targets(ICell cell, float weight)
    {
        using Tensor weights = full(7, 5, weight);
        using Tensor targets = cell.Targets(weights, Range);
        return targets.data<float>().ToArray();
    }
}
