using System.Security.Cryptography;
using Modular.Rigs;
using Modular.Tensors;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>The first modules of a network, up to a layer with weights or to the logits.</summary>
/// <param name="Modules">How many modules they are.</param>
/// <param name="Digest">
/// A hash of all that they compute with now: the same modules with the same hash make the same bits of the same inputs.
/// </param>
/// <param name="IsDigital">Whether none of their weights is in a device.</param>
internal sealed record NetworkPrefix(int Modules, string Digest, bool IsDigital)
{
    /// <summary>
    /// The prefixes of a network that have weights, the shortest first; each is hashed when it is asked for. They end
    /// before the first layer whose weights are not the same for all batches of a test.
    /// </summary>
    /// <param name="modules">The modules of the network, one after the other.</param>
    /// <param name="areReadAnew">Whether devices are read anew for every batch.</param>
    public static IEnumerable<NetworkPrefix> List(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, bool areReadAnew)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bool isDigital = true;
        bool hasWeights = false;
        for (int i = 0; i < modules.Count; i++)
        {
            if (modules[i] is WeightLayer layer)
            {
                if (hasWeights)
                    yield return Create(i);
                if (!IsFixed(layer, areReadAnew))
                    yield break;
                isDigital &= !layer.Plan.InMemory;
                hasWeights = true;
            }
            Append(hash, modules[i]);
        }
        if (hasWeights)
            yield return Create(modules.Count);

        NetworkPrefix Create(int count) => new(count, Convert.ToHexString(hash.GetCurrentHash()), isDigital);
    }

    /// <summary>Whether a layer computes with the same weights in all batches of a test.</summary>
    public static bool IsFixed(WeightLayer layer, bool areReadAnew) =>
        layer is { Sums: null, Anew: null, EnteringBits: null } && !(areReadAnew && layer.Plan.InMemory);

    private static void Append(IncrementalHash hash, nn.Module<Tensor, Tensor> module)
    {
        using DisposeScope scope = NewDisposeScope();
        if (module is WeightLayer layer)
            Append(hash, layer.Observed ?? layer.Quantized());
        else
            foreach ((string _, Parameter parameter) in module.named_parameters())
                Append(hash, parameter);
        if (module is WeightLayer { Bias: { } bias })
            Append(hash, bias);
        foreach ((string _, Tensor buffer) in module.named_buffers())
            Append(hash, buffer);
    }

    private static void Append(IncrementalHash hash, Tensor tensor) =>
        hash.AppendData(NetworkDevice.Numbers<byte>(tensor.contiguous()));
}
