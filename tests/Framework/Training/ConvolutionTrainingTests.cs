using Modular.Rigs;
using Modular.Studies;
using Modular.Trials;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>Convolutions whose kernels are devices.</summary>
public sealed class ConvolutionTrainingTests
{
    private const string Pictures = """
        name: pictures
        description: Handwritten digits, one convolution.
        memory:    { use: hfo2-weak-reset }
        cell:      { use: 2t2r }
        sense:     { use: differential }
        network:   { use: vgg, options: { channels: [6], pool-after: [1], hidden: [] } }
        dataset:   { use: mnist, options: { train: 300, test: 200 } }
        training:  { mode: in-place, epochs: 6, batch: 25, rate: 8, schedule: { every: 2, factor: 0.5 } }
        study:     { seeds: 1 }
        """;

    /// <summary>10 % is chance.</summary>
    [Theory]
    [InlineData("ideal")]
    [InlineData("hfo2-weak-reset")]
    public void Kernels_learn_in_place(string memory)
    {
        Outcome outcome = TestRig.Read(Pictures, $"memory.use={memory}").Run(StudyPlan.Ideal);
        Assert.InRange(outcome.Accuracy!.Value, 40, 100);
        Assert.True(outcome.Epochs[^1].Loss < outcome.Epochs[0].Loss);
    }

    /// <summary>
    /// With a layer of 3 x 3 x 1 x 6 kernels, against torch's own convolution with the weights that the hardware read.
    /// </summary>
    [Fact]
    public void The_gradient_of_a_kernel_is_that_of_torch_at_its_observed_weights()
    {
        using var scope = NewDisposeScope();
        Rig rig = TestRig.Read(Pictures).Rig;
        using Model model = rig.Build(0);
        using var chip = new Chip(rig, model.Layers, 0, new Dictionary<string, double>());
        MemoryLayer first = chip.Layers[0];
        Tensor x = Floats.Normal(1, 5, 1, 28, 28);
        Tensor g = Floats.Normal(2, 5, 6, 28, 28);
        first.Observe(gradient: true);
        Tensor y = first.Layer.forward(x);
        (y * g).sum().backward();
        TorchSharp.Modules.Conv2d plain = Plain(first.Layer);
        Tensor expected = plain.forward(x);
        (expected * g).sum().backward();
        Assert.Equal(Floats.Read(expected), Floats.Read(y));
        Assert.Equal([6, 1, 3, 3], first.Gradient.shape);
        Assert.Equal(Floats.Read(plain.weight!.grad), Floats.Read(first.Gradient));
        Assert.Null(first.Layer.Latent.grad);
    }

    /// <summary>A device of row o and column (i, y, x) holds kernel point [o, i, y, x].</summary>
    [Fact]
    public void A_pulse_reaches_the_kernel_point_of_its_device()
    {
        using var scope = NewDisposeScope();
        Rig rig = TestRig.Read(Pictures).Rig;
        using Model model = rig.Build(0);
        using var chip = new Chip(rig, model.Layers, 0, new Dictionary<string, double>());
        MemoryLayer first = chip.Layers[0];
        Tensor steps = full([6, 9], -14, ScalarType.Int8);
        steps[2, 5] = (sbyte)14;
        for (int i = 0; i < 20; i++)
            first.Devices.Pulse(steps);
        first.Observe(gradient: false);
        Assert.Equal(1, first.Layer.Observed![2, 0, 1, 2].item<float>());
        Assert.Equal(-52, first.Layer.Observed.sum().item<float>());
    }

    private static TorchSharp.Modules.Conv2d Plain(WeightLayer layer)
    {
        TorchSharp.Modules.Conv2d plain = nn.Conv2d(1, 6, 3, padding: 1);
        using IDisposable noGradient = no_grad();
        plain.weight!.copy_(layer.Observed!);
        plain.bias!.copy_(layer.get_parameter("bias")!);
        return plain;
    }
}
