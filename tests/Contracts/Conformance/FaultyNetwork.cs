using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Two layers, with at most one named fault.</summary>
internal sealed class FaultyNetwork(string fault) : INetwork
{
    private readonly nn.Module<Tensor, Tensor> shared = nn.BatchNorm1d(10);

    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        if (fault == "leak")
            _ = zeros(1).DetachFromDisposeScope();
        nn.Module<Tensor, Tensor> first = layers.Linear("fc1", 784, 10);
        nn.Module<Tensor, Tensor> between = layers.Activation("act1");
        nn.Module<Tensor, Tensor> second = layers.Linear(
            fault == "equal names" ? "fc1" : "fc2",
            10,
            fault == "one logit" ? 1 : 10
        );
        nn.Module<Tensor, Tensor> norm = fault == "shared state" ? shared : nn.BatchNorm1d(10);
        if (fault == "noisy")
            between = new Jitter();
        if (fault == "frozen input")
            between = new Still();
        return nn.Sequential(
            ("flatten", nn.Flatten()),
            ("fc1", first),
            ("bn1", norm),
            ("act1", between),
            ("fc2", second)
        );
    }

    /// <summary>Draws in evaluation too.</summary>
    private sealed class Jitter() : nn.Module<Tensor, Tensor>(nameof(Jitter))
    {
        public override Tensor forward(Tensor input) => input + rand_like(input);
    }

    /// <summary>Lets nothing through.</summary>
    private sealed class Still() : nn.Module<Tensor, Tensor>(nameof(Still))
    {
        public override Tensor forward(Tensor input) => zeros_like(input);
    }
}
