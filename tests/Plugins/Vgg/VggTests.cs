using System.ComponentModel.DataAnnotations;
using Modular.Contracts;
using Modular.Plugins.Vgg;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Vgg;

public sealed class VggTests
{
    private static readonly DataShape Photographs = new([3, 32, 32], 10);

    /// <summary>
    /// 3-384-384-P-768-768-P-1536-512-P, 8192-1024-1024-10: 36,442,240 weights (arXiv:2107.06064 [code]).
    /// </summary>
    [Fact]
    public void The_default_is_the_network_of_the_paper()
    {
        DrawnLayers layers = Draw(new VggOptions());
        Assert.Equal(
            [
                "conv1 3x384",
                "act1",
                "conv2 384x384",
                "act2",
                "conv3 384x768",
                "act3",
                "conv4 768x768",
                "act4",
                "conv5 768x1536",
                "act5",
                "conv6 1536x512",
                "act6",
                "fc1 8192x1024",
                "act7",
                "fc2 1024x1024",
                "act8",
                "fc3 1024x10",
            ],
            layers.Asked
        );
        Assert.Equal(36_442_240, layers.Weights);
        Assert.Equal(9, layers.Biases);
    }

    [Fact]
    public void A_maximum_comes_before_batch_norm_and_batch_norm_before_the_activation()
    {
        using nn.Module<Tensor, Tensor> network = Network(
                new VggOptions
                {
                    Channels = [4, 6],
                    PoolAfter = [2],
                    Hidden = [5],
                }
            )
            .Build(Photographs, new DrawnLayers());
        Assert.Equal(
            ["conv1", "bn1", "act1", "conv2", "pool2", "bn2", "act2", "flatten", "fc1", "bn3", "act3", "fc2", "bn4"],
            network.named_children().Select(child => child.name)
        );
    }

    [Theory]
    [InlineData(0, "fc1 3072x10")]
    [InlineData(1, "conv1 3x7,act1,fc1 1792x10")]
    [InlineData(2, "conv1 3x7,act1,conv2 7x7,act2,fc1 448x10")]
    public void Fully_connected_layers_fit_what_the_convolutions_leave(int depth, string asked) =>
        Assert.Equal(
            asked,
            string.Join(
                ',',
                Draw(
                    new VggOptions
                    {
                        Channels = [.. Enumerable.Repeat(7, depth)],
                        PoolAfter = [.. Enumerable.Range(1, depth)],
                        Hidden = [],
                    }
                ).Asked
            )
        );

    [Fact]
    public void Kernels_may_be_larger_and_biases_left_out()
    {
        DrawnLayers layers = Draw(
            new VggOptions
            {
                Channels = [2],
                PoolAfter = [],
                Hidden = [],
                Kernel = 5,
                Bias = false,
            }
        );
        Assert.Equal(3 * 2 * 25 + 2048 * 10, layers.Weights);
        Assert.Equal(0, layers.Biases);
    }

    [Fact]
    public void A_pool_after_no_convolution_is_refused() =>
        AssertRefused(
            new VggOptions { Channels = [4, 4], PoolAfter = [1, 3] },
            "option 'pool-after' names convolution 3, but 'channels' has 2; expected one of those. Correct either."
        );

    [Fact]
    public void An_even_kernel_is_refused() =>
        AssertRefused(
            new VggOptions { Kernel = 4 },
            "option 'kernel' is 4; expected an odd number, so that a convolution keeps the sides. Correct it."
        );

    [Fact]
    public void Samples_that_are_no_pictures_are_refused()
    {
        var e = Assert.Throws<InvalidDataException>(() =>
            Network(new VggOptions()).Build(new DataShape([8], 3), new DrawnLayers())
        );
        Assert.Equal(
            "network 'vgg': samples have 1 dimensions; expected pictures [channels, height, width]. Use a data set "
                + "of pictures, or another network.",
            e.Message
        );
    }

    [Fact]
    public void Pictures_that_are_pooled_away_are_refused()
    {
        var e = Assert.Throws<InvalidDataException>(() =>
            Network(new VggOptions()).Build(new DataShape([1, 28, 6], 3), new DrawnLayers())
        );
        Assert.Equal(
            "network 'vgg': 3 times halved, pictures of 28 x 6 points leave nothing; expected at least one point. Shorten 'pool-after'.",
            e.Message
        );
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        VggOptions options = new()
        {
            Channels = [5, 0],
            Hidden = [65537],
            Kernel = 17,
        };
        List<ValidationResult> results = [];
        Assert.False(
            Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true)
        );
        Assert.Equal(3, results.Count);
    }

    private static void AssertRefused(VggOptions options, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => Network(options)).Message);

    private static DrawnLayers Draw(VggOptions options)
    {
        DrawnLayers layers = new();
        Network(options).Build(Photographs, layers).Dispose();
        return layers;
    }

    private static Modular.Plugins.Vgg.Vgg Network(VggOptions options) => new(options);
}
