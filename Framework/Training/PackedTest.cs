using Modular.Packed;
using Modular.Rigs;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>
/// The forward pass of a test: in bits where the network has layers that can be packed and their weights read as levels,
/// else by the network itself. Logits have the same bits either way (docs/adr/0022).
/// </summary>
/// <param name="rig">The parts; they say whether bits are allowed, and how many threads.</param>
/// <param name="model">The trained network.</param>
internal sealed class PackedTest(Rig rig, Model model)
{
    private PackedModel? packed;
    private bool isKnown;
    private bool isPacked;

    /// <summary>Whether the weights read otherwise in every batch.</summary>
    public bool IsNoisy { get; init; }

    /// <summary>How many batches were computed in bits.</summary>
    public int Batches { get; private set; }

    /// <summary>Inputs float32 [n, sample] to logits float32 [n, classes], with what the layers read now.</summary>
    public Tensor Forward(Tensor inputs)
    {
        if (!isKnown)
            packed = Find(inputs);
        if (!isKnown || IsNoisy)
            isPacked = packed?.Refresh() ?? false;
        isKnown = true;
        if (!isPacked)
            return model.Network.forward(inputs);
        Batches++;
        ((CheckedNetwork)model.Network).Start();
        return packed!.Logits(inputs);
    }

    private PackedModel? Find(Tensor inputs)
    {
        bool isOnHost = rig.Device.Place.type == DeviceType.CPU; // bits are counted there
        if (rig.ExactDevices || !isOnHost || model.Network is not CheckedNetwork { Sequence: { } modules } network)
            return null;
        using DisposeScope scope = NewDisposeScope();
        network.Start();
        return PackedModel.FromModules(modules, inputs[..1], LayerThreads.Widest(rig.Threads));
    }
}
