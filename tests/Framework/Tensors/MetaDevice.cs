using Modular.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// libtorch's device <c>meta</c> in place of a GPU: its tensors have a shape and no numbers, so libtorch refuses
/// whoever reads or writes them as if they were in host memory, and whoever mixes them with tensors that are. What
/// comes down are numbers of the right shape that mean nothing.
/// </summary>
internal sealed class MetaDevice : INetworkDevice
{
    /// <summary>How many tensors went up.</summary>
    public int Uploads { get; private set; }

    /// <summary>How many tensors came down.</summary>
    public int Downloads { get; private set; }

    public Device Place => META;

    public Tensor Upload(Tensor host)
    {
        Assert.Equal(DeviceType.CPU, host.device_type);
        Uploads++;
        return host.to(META);
    }

    public Tensor Download(Tensor tensor)
    {
        Assert.Equal(DeviceType.META, tensor.device_type);
        Downloads++;
        using DisposeScope scope = NewDisposeScope();
        Tensor numbers = arange(tensor.numel(), ScalarType.Int64).remainder(7).sub(3);
        Tensor known = tensor.is_floating_point() ? numbers / 3.0 : numbers.abs().remainder(2);
        return known.to(tensor.dtype).reshape(tensor.shape).MoveToOuterDisposeScope();
    }
}
