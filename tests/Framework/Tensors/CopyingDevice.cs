using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Framework.Tests;

/// <summary>
/// A device in host memory that shares no memory with it: every crossing is a copy. Who writes to what came down, and
/// means the network, is found out by other numbers.
/// </summary>
internal sealed class CopyingDevice : INetworkDevice
{
    public Device Place => CPU;

    public Tensor Upload(Tensor host) => host.clone();

    public Tensor Download(Tensor tensor)
    {
        using Tensor plain = tensor.detach();
        return plain.clone();
    }
}
