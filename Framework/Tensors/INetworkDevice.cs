using static TorchSharp.torch;

namespace Modular.Tensors;

/// <summary>
/// Where a network computes. The memory's devices are in host memory, wherever that is: what they exchange with the
/// network crosses here (docs/adr/0026).
/// </summary>
internal interface INetworkDevice
{
    /// <summary>Where the tensors of the network are.</summary>
    Device Place { get; }

    /// <summary>The numbers of a tensor in host memory, where the network computes. The caller disposes them.</summary>
    Tensor Upload(Tensor host);

    /// <summary>
    /// The numbers of a tensor of the network in host memory, without a gradient. The caller disposes them.
    /// </summary>
    Tensor Download(Tensor tensor);
}
