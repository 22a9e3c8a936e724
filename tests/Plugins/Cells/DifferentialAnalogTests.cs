using Modular.Contracts;
using Modular.Plugins.Cells;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cells;

public sealed class DifferentialAnalogTests
{
    private static readonly ConductanceRange Range = new(2, 6);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    public void A_weight_is_a_difference(int levels, float quarter)
    {
        using var scope = NewDisposeScope();
        var cell = new DifferentialAnalog(new DifferentialAnalogOptions { Levels = levels });
        Tensor targets = cell.Targets(tensor(new[] { -1f, 0.25f, 0, 1 }, [2, 2]), Range);
        Assert.Equal([2, 2, 2], targets.shape);
        Assert.Equal([2, quarter, 2, 6, 6, 2, 2, 2], targets.data<float>().ToArray());
    }

    [Theory]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower, new sbyte[] { 3, 0, -5, -127, -3, 0, 5, 127 })]
    [InlineData(PulseSigns.Raise, new sbyte[] { 3, 0, 0, 0, 0, 0, 5, 127 })]
    [InlineData(PulseSigns.Lower, new sbyte[] { 0, 0, -5, -127, -3, 0, 0, 0 })]
    public void A_step_pulses_both_devices_the_ways_that_the_memory_takes(PulseSigns signs, sbyte[] counts)
    {
        using var scope = NewDisposeScope();
        var cell = new DifferentialAnalog(new DifferentialAnalogOptions());
        Assert.Equal(
            counts,
            cell.Pulses(tensor(new sbyte[] { 3, 0, -5, -128 }, [2, 2]), signs).data<sbyte>().ToArray()
        );
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(65536, true)]
    [InlineData(65537, false)]
    [InlineData(-1, false)]
    public void One_level_is_none(int levels, bool valid) =>
        Assert.Equal(valid, new LevelCountAttribute().IsValid(levels));
}
