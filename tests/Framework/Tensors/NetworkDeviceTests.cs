using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

public sealed class NetworkDeviceTests
{
    private const string Refusal =
        "a tensor on meta was touched as if it were in host memory; expected it to be downloaded first.";

    /// <summary>The guard comes before libtorch's own.</summary>
    [Fact]
    public void The_memory_of_a_tensor_elsewhere_is_not_touched()
    {
        using Tensor elsewhere = zeros([1], device: META);
        Action[] touches =
        [
            () => NetworkDevice.Numbers<float>(elsewhere),
            () => NetworkDevice.Copy<float>(elsewhere),
            () => NetworkDevice.Number<float>(elsewhere),
            () => NetworkDevice.Host.Upload(elsewhere),
        ];
        foreach (Action touch in touches)
            Assert.Equal(Refusal, Assert.Throws<InvalidOperationException>(touch).Message);
    }

    [Fact]
    public void On_the_processor_nothing_is_copied_on_the_way()
    {
        using Tensor one = zeros(3);
        using Tensor up = NetworkDevice.Host.Upload(one);
        using Tensor down = NetworkDevice.Host.Download(up);
        NetworkDevice.Numbers<float>(down)[1] = 5;
        Assert.Equal([0, 5, 0], NetworkDevice.Copy<float>(one));
    }
}
