using Modular.Contracts;
using Modular.Plugins.Cells;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Cells;

public sealed class PairTests
{
    private readonly Pair pair = new();

    [Fact]
    public void It_holds_binary_weights_in_two_devices() =>
        Assert.Equal((2, Precision.Binary), (pair.Devices, pair.Holds));

    [Theory]
    [InlineData(1, 4, 2)]
    [InlineData(0, 4, 2)]
    [InlineData(0.25f, 4, 2)]
    [InlineData(-1, 2, 4)]
    [InlineData(-1e-30f, 2, 4)]
    public void A_weight_up_asks_device_0_to_conduct(float weight, float device0, float device1)
    {
        using Tensor weights = full(3, 5, weight);
        using Tensor targets = pair.Targets(weights, new ConductanceRange(2, 4));
        Assert.Equal([.. Enumerable.Repeat(device0, 15), .. Enumerable.Repeat(device1, 15)], targets.data<float>());
    }

    [Theory]
    [InlineData(PulseSigns.Lower, 3, 0, -3)]
    [InlineData(PulseSigns.Lower, -3, -3, 0)]
    [InlineData(PulseSigns.Lower, 0, 0, 0)]
    [InlineData(PulseSigns.Lower, 127, 0, -127)]
    [InlineData(PulseSigns.Lower, -127, -127, 0)]
    [InlineData(PulseSigns.Lower, -128, -127, 0)]
    [InlineData(PulseSigns.Raise, 3, 3, 0)]
    [InlineData(PulseSigns.Raise, -3, 0, 3)]
    [InlineData(PulseSigns.Raise, 0, 0, 0)]
    [InlineData(PulseSigns.Raise, 127, 127, 0)]
    [InlineData(PulseSigns.Raise, -128, 0, 127)]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower, 3, 3, -3)]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower, -3, -3, 3)]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower, -128, -127, 127)]
    public void A_step_pulses_what_the_memory_takes(PulseSigns signs, sbyte step, sbyte device0, sbyte device1)
    {
        using Tensor steps = full(7, 5, step, ScalarType.Int8);
        using Tensor counts = pair.Pulses(steps, signs); // 35: a vector and a rest
        Assert.Equal([.. Enumerable.Repeat(device0, 35), .. Enumerable.Repeat(device1, 35)], counts.data<sbyte>());
    }

    /// <summary>Each weight keeps its place, also in a layer that is a view with its axes swapped.</summary>
    [Fact]
    public void Places_are_kept()
    {
        using Tensor numbers = arange(-60, 60, ScalarType.Int16).to(ScalarType.Int8).reshape(8, 15);
        using Tensor steps = numbers.t();
        using Tensor counts = pair.Pulses(steps, PulseSigns.Lower);
        using Tensor targets = pair.Targets(steps.to(ScalarType.Float32), new ConductanceRange(1, 2));
        for (int output = 0; output < 15; output++)
        for (int input = 0; input < 8; input++)
        {
            int step = -60 + 15 * input + output;
            Assert.Equal(Math.Min(step, 0), counts[0, output, input].item<sbyte>());
            Assert.Equal(-Math.Max(step, 0), counts[1, output, input].item<sbyte>());
            Assert.Equal(step >= 0 ? 2 : 1, targets[0, output, input].item<float>());
        }
    }
}
