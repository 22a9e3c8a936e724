using Modular.Contracts;
using Modular.Plugins.ConvNets.Conv1d;
using Modular.Plugins.ConvNets.EegNet;
using Modular.Plugins.ConvNets.MobileNetV1;

namespace Modular.Plugins.Tests.ConvNets;

/// <summary>Sizes of the networks against published numbers, and options that contradict each other.</summary>
public sealed class ConvNetTests
{
    private static readonly DataShape Pictures = new([3, 224, 224], 1000);
    private static readonly DataShape Ecg = new([12, 750], 2);
    private static readonly DataShape Eeg = new([64, 960], 2);

    /// <summary>
    /// 4,231,976 at width 1 for 224 x 224 pictures and 1000 classes. arXiv:1704.04861 says 4.2, 2.6, 1.3 and 0.5
    /// million.
    /// </summary>
    [Theory]
    [InlineData(1.0, 4_231_976)]
    [InlineData(0.75, 2_585_560)]
    [InlineData(0.5, 1_331_592)]
    [InlineData(0.25, 470_072)]
    public void MobileNet_has_the_published_number_of_parameters(double width, long parameters) =>
        Assert.Equal(
            parameters,
            CountedLayers.Count(new MobileNetV1(new MobileNetV1Options { Width = width }), Pictures)
        );

    /// <summary>The classifier has 1,025,000 of them; 27 convolutions have no bias.</summary>
    [Fact]
    public void MobileNet_has_28_layers()
    {
        Dictionary<string, long> layers = CountedLayers.Draw(new MobileNetV1(new MobileNetV1Options()), Pictures);
        Assert.Equal(28, layers.Count);
        Assert.Equal(1_025_000, layers["fc1"]);
        Assert.Equal((864, 288, 2048, 9216), (layers["conv1"], layers["dw1"], layers["pw1"], layers["dw13"]));
    }

    /// <summary>5152 inputs of 75 units, as is said of arXiv:2006.11595.</summary>
    [Fact]
    public void The_ECG_network_has_5152_features()
    {
        Dictionary<string, long> layers = CountedLayers.Draw(new Conv1d(new Conv1dOptions()), Ecg);
        Assert.Equal(["conv1", "conv2", "conv3", "conv4", "conv5", "fc1", "fc2"], layers.Keys);
        Assert.Equal(12 * 32 * 13 + 32, layers["conv1"]);
        Assert.Equal(5152 * 75 + 75, layers["fc1"]);
    }

    [Fact]
    public void A_width_multiplies_filters_and_leaves_hidden_units()
    {
        Dictionary<string, long> layers = CountedLayers.Draw(new Conv1d(new Conv1dOptions { Width = 2 }), Ecg);
        Assert.Equal(64 * 64 * 11 + 64, layers["conv2"]);
        Assert.Equal(2 * 5152 * 75 + 75, layers["fc1"]);
    }

    [Fact]
    public void Padding_keeps_the_length()
    {
        Conv1d network = new(new Conv1dOptions { Padding = true, PoolAfter = [] });
        Assert.Equal(750 * 32 * 75 + 75, CountedLayers.Draw(network, Ecg)["fc1"]);
    }

    /// <summary>
    /// EEGNet-8,2: 8 filters of 40, 16 of 64 channels, 16 of 16, 16 x 16, then 16 x 30 features of 960 samples.
    /// </summary>
    [Fact]
    public void EEGNet_has_its_layers()
    {
        Dictionary<string, long> layers = CountedLayers.Draw(new EegNet(new EegNetOptions()), Eeg);
        Assert.Equal(
            [("temporal", 320L), ("spatial", 1024L), ("depthwise", 256L), ("pointwise", 256L), ("fc1", 962L)],
            layers.Select(layer => (layer.Key, layer.Value))
        );
    }

    /// <summary>40 filters across 64 channels, 2520 features, 80 units: as is said of arXiv:2006.11595.</summary>
    [Fact]
    public void The_EEG_network_of_the_paper_has_2520_features()
    {
        var options = new EegNetOptions
        {
            TemporalFilters = 40,
            TemporalKernel = 30,
            SpatialFilters = 1,
            Depthwise = false,
            Pool = 30,
            PoolStride = 15,
            SeparableFilters = 0,
            Hidden = [80],
        };
        Dictionary<string, long> layers = CountedLayers.Draw(new EegNet(options), Eeg);
        Assert.Equal(40 * 40 * 64, layers["spatial"]);
        Assert.Equal(2520 * 80 + 80, layers["fc1"]);
    }

    [Fact]
    public void Options_that_contradict_each_other()
    {
        AssertRefused(
            () => new Conv1d(new Conv1dOptions { Kernels = [3] }),
            "option 'kernels' has 1 numbers, but 'filters' has 5; expected one length for each convolution. Correct either."
        );
        AssertRefused(
            () => new Conv1d(new Conv1dOptions { PoolAfter = [6] }),
            "option 'pool-after' names convolution 6, but 'filters' has 5; expected one of those. Correct either."
        );
        AssertRefused(
            () => new MobileNetV1(new MobileNetV1Options { Strides = [2] }),
            "option 'strides' has 1 numbers; expected 14, for the first convolution and the 13 depthwise ones. Correct it."
        );
    }

    [Fact]
    public void Samples_that_do_not_fit()
    {
        AssertRefused(
            () => CountedLayers.Draw(new Conv1d(new Conv1dOptions()), new DataShape([12, 20], 2)),
            "network 'conv1d': nothing of the signal is left after convolution 2; "
                + "expected one sample at least. Shorten 'kernels' or 'pool-after', or say 'padding: true'."
        );
        AssertRefused(
            () => CountedLayers.Draw(new Conv1d(new Conv1dOptions()), Pictures),
            "network 'conv1d': samples have 3 dimensions; expected signals [channels, samples]. "
                + "Use a data set of signals, or another network."
        );
        AssertRefused(
            () => CountedLayers.Draw(new EegNet(new EegNetOptions()), new DataShape([8, 20], 2)),
            "network 'eegnet': option 'separable-pool' is 8, but 5 samples are left; expected a mean of no more. Shorten it."
        );
        AssertRefused(
            () => CountedLayers.Draw(new EegNet(new EegNetOptions()), Pictures),
            "network 'eegnet': samples have 3 dimensions; expected signals [channels, samples]. "
                + "Use a data set of signals, or another network."
        );
        AssertRefused(
            () => CountedLayers.Draw(new MobileNetV1(new MobileNetV1Options()), Ecg),
            "network 'mobilenet-v1': samples have 2 dimensions; expected pictures [channels, height, width]. "
                + "Use a data set of pictures, or another network."
        );
    }

    private static void AssertRefused(Func<object> make, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(make).Message);
}
