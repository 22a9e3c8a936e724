using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A network that runs modules one after the other in a test. The host may then count layers of signs in bits, with the
/// same logits. A <c>Sequential</c> of TorchSharp needs no such word.
/// </summary>
public interface ISequence
{
    /// <summary>
    /// The modules in their order, layers of the host among them, with the parameters and the state of the network;
    /// empty where it is no sequence.
    /// </summary>
    IReadOnlyList<nn.Module<Tensor, Tensor>> Modules { get; }
}
