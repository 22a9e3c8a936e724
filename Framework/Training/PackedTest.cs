using Modular.Packed;
using Modular.Rigs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The forward pass of a test. It goes on from activations that an earlier trial had, too, and counts bits where the
/// network has layers that can be packed and their weights read as levels; the rest is left to the network itself.
/// Logits have the same bits either way (docs/adr/0022).
/// </summary>
/// <param name="rig">The parts; they say whether bits are allowed, and how many threads.</param>
/// <param name="model">The trained network.</param>
internal sealed class PackedTest(Rig rig, Model model)
{
    private IReadOnlyList<nn.Module<Tensor, Tensor>> prefix = [];
    private IReadOnlyList<nn.Module<Tensor, Tensor>> rest = [];
    private KeptActivations? kept;
    private PackedModel? packed;
    private bool isKnown;
    private bool isPacked;
    private int started; // batches

    /// <summary>Whether the weights read otherwise in every batch.</summary>
    public bool IsNoisy { get; init; }

    /// <summary>Activations of earlier trials; null shares none.</summary>
    public SharedActivations? Shared { get; init; }

    /// <summary>The number of samples of the test, as long as activations are shared.</summary>
    public int Samples { get; init; }

    /// <summary>How many batches were computed in bits.</summary>
    public int Batches { get; private set; }

    /// <summary>How many batches went on from activations of an earlier trial.</summary>
    public int SharedBatches { get; private set; }

    /// <summary>Inputs float32 [n, sample] to logits float32 [n, classes], with what the layers read now.</summary>
    public Tensor Forward(Tensor inputs)
    {
        if (!isKnown)
            Prepare(inputs[..1]);
        if (!isKnown || IsNoisy)
            isPacked = packed?.Refresh() ?? false;
        isKnown = true;
        if (kept is null && !isPacked)
            return model.Network.forward(inputs);
        ((CheckedNetwork)model.Network).Start();
        Tensor values = Enter(inputs);
        if (!isPacked)
            return ModuleSequence.Run(rest, values);
        Batches++;
        return packed!.Logits(values);
    }

    /// <summary>Finds what earlier trials computed, and what can be packed of the rest, by one sample.</summary>
    private void Prepare(Tensor sample)
    {
        bool isOnHost = rig.Device.Place.type == DeviceType.CPU; // bits are counted there
        if (rig.ExactDevices || !isOnHost || model.Network is not CheckedNetwork { Sequence: { } modules } network)
            return;
        using DisposeScope scope = NewDisposeScope();
        network.Start();
        kept = Shared?.Find(NetworkPrefix.List(modules, IsNoisy), Bytes(modules, sample));
        prefix = [.. modules.Take(kept?.Prefix.Modules ?? 0)];
        rest = [.. modules.Skip(prefix.Count)];
        network.Start();
        Tensor values = Skip(sample, samples: 0);
        SignalKind? kind = SplitNetwork.Behind(prefix);
        packed = PackedModel.FromModules(rest, values, LayerThreads.Widest(rig.Threads), kind);
    }

    /// <summary>The activations that enter the rest of the network.</summary>
    private Tensor Enter(Tensor inputs)
    {
        if (kept is null)
            return inputs;
        int batch = started++;
        if (!kept.Has(batch))
        {
            kept.Add(ModuleSequence.Run(prefix, inputs));
            return kept[batch];
        }
        SharedBatches++;
        using DisposeScope scope = NewDisposeScope();
        Skip(inputs[..1], inputs.shape[0]);
        return kept[batch];
    }

    /// <summary>
    /// Leaves the prefix to activations that are known: one sample passes through, so that its layers know their
    /// signals and uses, of which those of so many samples count. Gives the activations of the one.
    /// </summary>
    private Tensor Skip(Tensor sample, long samples)
    {
        Tensor values = ModuleSequence.Run(prefix, sample);
        foreach (WeightLayer layer in prefix.OfType<WeightLayer>())
            layer.CountUses(samples - 1);
        return values;
    }

    /// <summary>
    /// The bytes of all samples' activations behind each module that a prefix may have; no use counts. Devices that
    /// every use reads are left alone.
    /// </summary>
    private IReadOnlyList<long> Bytes(IReadOnlyList<nn.Module<Tensor, Tensor>> modules, Tensor sample)
    {
        var bytes = new List<long>();
        Tensor values = sample;
        bool IsFixed(nn.Module module) => module is not WeightLayer layer || NetworkPrefix.IsFixed(layer, IsNoisy);
        foreach (nn.Module<Tensor, Tensor> module in modules.TakeWhile(IsFixed))
        {
            values = module.forward(values);
            (module as WeightLayer)?.CountUses(-1);
            bytes.Add(Samples * values.numel() * values.element_size());
        }
        return bytes;
    }
}
