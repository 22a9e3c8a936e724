using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>The activations behind the first modules of a network, batch by batch.</summary>
/// <param name="prefix">The modules, and what they compute with.</param>
/// <param name="bytes">What the activations of all batches take.</param>
internal sealed class KeptActivations(NetworkPrefix prefix, long bytes) : IDisposable
{
    private readonly List<Tensor> batches = [];

    /// <summary>The modules, and what they compute with.</summary>
    public NetworkPrefix Prefix => prefix;

    /// <summary>What the activations of all batches take.</summary>
    public long Bytes => bytes;

    /// <summary>Whether the activations of a batch, from 0, are here.</summary>
    public bool Has(int batch) => batch < batches.Count;

    /// <summary>The activations of a batch, which it keeps.</summary>
    public Tensor this[int batch] => batches[batch];

    /// <summary>Keeps the activations of the next batch, and owns them from now on.</summary>
    public void Add(Tensor activations) => batches.Add(activations.DetachFromDisposeScope());

    public void Dispose() => batches.ForEach(batch => batch.Dispose());
}
