using System.ComponentModel.DataAnnotations;
using Modular.Contracts;
using Modular.Plugins.Mlp;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Mlp;

public sealed class MlpTests
{
    private static readonly DataShape Digits = new([1, 28, 28], 10);

    [Fact]
    public void Layers_are_in_the_order_of_the_paper()
    {
        using nn.Module<Tensor, Tensor> network = Build(new MlpOptions { Hidden = [20, 30] });
        Assert.Equal(
            ["flatten", "fc1", "bn1", "act1", "fc2", "bn2", "act2", "fc3", "bn3"],
            network.named_children().Select(child => child.name)
        );
    }

    [Fact]
    public void Without_hidden_layers_one_is_left()
    {
        using nn.Module<Tensor, Tensor> network = Build(new MlpOptions { Hidden = [] });
        Assert.Equal(["flatten", "fc1", "bn1"], network.named_children().Select(child => child.name));
    }

    /// <summary>784-3000-10: 2,382,000 weights (arXiv:2107.06064 [code]).</summary>
    [Fact]
    public void The_default_has_the_weights_of_the_paper()
    {
        using nn.Module<Tensor, Tensor> network = Build(new MlpOptions());
        Assert.Equal(
            2_382_000,
            network.parameters().Where(parameter => parameter.dim() == 2).Sum(parameter => parameter.numel())
        );
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void The_bias_can_be_left_out(bool bias, int biases)
    {
        using nn.Module<Tensor, Tensor> network = Build(new MlpOptions { Hidden = [20], Bias = bias });
        Assert.Equal(biases, network.named_parameters().Count(named => named.name is "fc1.bias" or "fc2.bias"));
    }

    /// <summary>Batch norm is last: logits of a batch have mean 0 and variance 1 before training.</summary>
    [Fact]
    public void Logits_are_normalized()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = Build(new MlpOptions { Hidden = [64] }).forward(rand(512, 1, 28, 28));
        Assert.True(logits.mean([0]).abs().max().item<float>() < 1e-5);
        Assert.True((logits.var(0, unbiased: false) - 1).abs().max().item<float>() < 1e-2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65537)]
    public void Widths_out_of_range_are_refused(int width)
    {
        MlpOptions options = new() { Hidden = [5, width] };
        List<ValidationResult> results = [];
        Assert.False(
            Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true)
        );
        Assert.Equal("Each number of Hidden must be between 1 and 65536.", Assert.Single(results).ErrorMessage);
    }

    private static nn.Module<Tensor, Tensor> Build(MlpOptions options) =>
        new Modular.Plugins.Mlp.Mlp(options).Build(Digits, new PlainLayers());
}
