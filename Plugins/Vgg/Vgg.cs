using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Vgg;

/// <summary>
/// A VGG-like network for pictures. Each convolution has batch norm and activation, and a maximum over 2 x 2 points
/// where asked for. The result is flattened; each hidden layer is fully connected, with batch norm and activation; the
/// last layer is fully connected, with batch norm. This is the order of arXiv:2107.06064 [code], whose network for
/// CIFAR-10 is the default; its log-softmax is part of the loss.
/// </summary>
internal sealed class Vgg : INetwork
{
    private readonly VggOptions options;

    /// <summary>Makes the network. Throws an InvalidDataException where options contradict each other.</summary>
    public Vgg(VggOptions options)
    {
        this.options = options;
        int beyond = options.PoolAfter.FirstOrDefault(place => place > options.Channels.Count);
        if (beyond > 0)
            throw new InvalidDataException(
                $"option 'pool-after' names convolution {beyond}, but 'channels' has {options.Channels.Count}; "
                    + "expected one of those. Correct either."
            );
        if (options.Kernel % 2 == 0)
            throw new InvalidDataException(
                $"option 'kernel' is {options.Kernel}; expected an odd number, so that a convolution keeps the sides. "
                    + "Correct it."
            );
    }

    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (data.Sample is not [var channels, var height, var width])
            throw new InvalidDataException(
                $"network 'vgg': samples have {data.Sample.Count} dimensions; "
                    + "expected pictures [channels, height, width]. Use a data set of pictures, or another network."
            );
        int pools = options.PoolAfter.Distinct().Count();
        if (Math.Min(height, width) >> pools == 0)
            throw new InvalidDataException(
                $"network 'vgg': {pools} times halved, pictures of {height} x {width} points leave nothing; "
                    + "expected at least one point. Shorten 'pool-after'."
            );
        var stack = new Stack(layers, options);
        long lastChannels = options.Channels.LastOrDefault((int)channels);
        long inputs = lastChannels * (height >> pools) * (width >> pools);
        return nn.Sequential([
            .. stack.Convolutions(channels),
            ("flatten", nn.Flatten()),
            .. stack.Connected(inputs, data.Classes),
        ]);
    }
}
