using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The tensors of a network that training changes: weights, biases, and what batch norms count.</summary>
internal static class NetworkState
{
    /// <summary>The end of the names of batch norms' counters of batches, which no result depends on.</summary>
    public const string BatchCounter = "num_batches_tracked";

    /// <summary>They by name, as PyTorch's state_dict has them, in the order of the network.</summary>
    public static IReadOnlyList<KeyValuePair<string, Tensor>> List(nn.Module network) =>
        [
            .. network
                .state_dict()
                .Where(one =>
                    one.Value.is_floating_point() && !one.Key.EndsWith(BatchCounter, StringComparison.Ordinal)
                ),
        ];
}
