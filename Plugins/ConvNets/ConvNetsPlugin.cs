using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Plugins.ConvNets.Conv1d;
using Modular.Plugins.ConvNets.EegNet;
using Modular.Plugins.ConvNets.MobileNetV1;

namespace Modular.Plugins.ConvNets;

/// <summary>Offers the networks <c>conv1d</c>, <c>eegnet</c> and <c>mobilenet-v1</c>.</summary>
public sealed class ConvNetsPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        services.AddPart<INetwork, Conv1dOptions>(
            "conv1d",
            "Convolutions along time, pooled between, then fully connected layers; for signals of several channels.",
            options => new Conv1d.Conv1d(options)
        );
        services.AddPart<INetwork, EegNetOptions>(
            "eegnet",
            "A convolution along time, one across channels, perhaps a separable one, then fully connected layers; for EEG.",
            options => new EegNet.EegNet(options)
        );
        services.AddPart<INetwork, MobileNetV1Options>(
            "mobilenet-v1",
            "Thirteen pairs of a depthwise and a pointwise convolution, then a fully connected layer; for pictures.",
            options => new MobileNetV1.MobileNetV1(options)
        );
    }
}
