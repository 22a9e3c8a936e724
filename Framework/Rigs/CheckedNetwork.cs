using Modular.Contracts;
using Modular.Scenarios;
using Modular.Tensors;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A network of a plugin, with what it promises of its logits checked.</summary>
internal sealed class CheckedNetwork : nn.Module<Tensor, Tensor>
{
    private readonly nn.Module<Tensor, Tensor> network;
    private readonly BoundPart<INetwork> piece;
    private readonly long classes;
    private readonly SignalTrace? trace;

    public CheckedNetwork(
        nn.Module<Tensor, Tensor> network,
        BoundPart<INetwork> piece,
        long classes,
        SignalTrace? trace = null
    )
        : base("network")
    {
        this.network = network;
        this.piece = piece;
        this.classes = classes;
        this.trace = trace;
        RegisterComponents();
    }

    /// <summary>The device on which the network computes.</summary>
    public INetworkDevice Device { get; init; } = NetworkDevice.Host;

    /// <summary>
    /// The modules that the network runs one after the other in a test; null where it says no sequence, and is no plain
    /// one of modules of libtorch and of the host.
    /// </summary>
    public IReadOnlyList<nn.Module<Tensor, Tensor>>? Sequence
    {
        get
        {
            if (network is ISequence { Modules: { Count: > 0 } given })
                return [.. given.Select(Known)];
            if (network is not Sequential sequence)
                return null;
            nn.Module[] modules = [.. sequence.children()];
            bool areKnown = modules.All(module =>
                module is WeightLayer or ActivationLayer || module.GetType().Assembly == typeof(Sequential).Assembly
            );
            if (areKnown)
                return [.. modules.Cast<nn.Module<Tensor, Tensor>>()];
            return null;
        }
    }

    /// <summary>A module; where it takes signs, the activation that does.</summary>
    private static nn.Module<Tensor, Tensor> Known(nn.Module<Tensor, Tensor> module)
    {
        if (module is ISequenceModule { Role: ModuleRole.Sign })
            return new ActivationLayer("sign", new ActivationPlan(LayerPrecision.Ternary) { TernaryThreshold = 0 });
        return module;
    }

    /// <summary>Tells the layers that values of the data set enter the network next.</summary>
    public void Start() => trace?.Start();

    /// <summary>Inputs [n, sample] to logits float32 [n, classes].</summary>
    public override Tensor forward(Tensor input)
    {
        long[] promised = [input.shape[0], classes];
        trace?.Start();
        Tensor logits = piece.Call(nameof(forward), _ => network.forward(input));
        piece.Demand(nameof(forward), TensorContract.Violation(logits, promised, ScalarType.Float32, Device.Place));
        return logits;
    }
}
