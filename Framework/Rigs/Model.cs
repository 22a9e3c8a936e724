using Modular.Contracts;
using Modular.Scenarios;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A built network and its layers.</summary>
/// <param name="Network">Inputs [n, sample] to logits [n, classes].</param>
/// <param name="Layers">Its layers with weights, in the order in which the network asked for them.</param>
/// <param name="Groups">The names of all layers, those of activations included, with their groups.</param>
internal sealed record Model(
    nn.Module<Tensor, Tensor> Network,
    IReadOnlyList<WeightLayer> Layers,
    IReadOnlyDictionary<string, LayerGroup?> Groups
) : IDisposable
{
    /// <summary>The names of all layers, those of activations included.</summary>
    public IEnumerable<string> Names => Groups.Keys;

    /// <summary>The file of weights that it started from; null where they were drawn.</summary>
    public StoredWeights? Stored { get; init; }

    /// <summary>The device on which the network computes.</summary>
    public INetworkDevice Device { get; init; } = NetworkDevice.Host;

    /// <summary>
    /// Keeps latent weights of signs within -1..1; those that hardware holds have none, and integers have a scale.
    /// </summary>
    public void ClipLatent()
    {
        using IDisposable noGradient = no_grad();
        foreach (WeightLayer layer in Layers)
            if (layer.Observed is null && layer.Plan.Weights.IsOfSigns())
                layer.Latent.clamp_(-1, 1);
    }

    /// <summary>Its tensors by the names that the network gives them, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, Tensor>> State()
    {
        const string checkedNetwork = "network."; // the name of the network within the one that checks it
        return
        [
            .. NetworkState
                .List(Network)
                .Select(one => KeyValuePair.Create(one.Key[checkedNetwork.Length..], one.Value)),
        ];
    }

    /// <summary>Keeps all tensors of the network, counters of batch norms included, or puts them back.</summary>
    public void KeepState(StateRecord record)
    {
        foreach ((string name, Tensor value) in Network.state_dict())
            NetworkDevice.Keep(record, name, value, Device);
    }

    public void Dispose() => Network.Dispose();
}
