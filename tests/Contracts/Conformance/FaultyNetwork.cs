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
        List<(string, nn.Module<Tensor, Tensor>)> modules =
        [
            ("flatten", nn.Flatten()),
            ("fc1", first),
            ("bn1", norm),
            ("act1", between),
            ("fc2", second),
        ];
        if (Wrong() is { } wrong)
            modules.Add(("wrong", wrong));
        nn.Module<Tensor, Tensor> whole = nn.Sequential(modules);
        return Use() is { } use ? new Careless(whole, use) : whole;
    }

    private nn.Module<Tensor, Tensor>? Wrong() =>
        fault switch
        {
            "softmax" => nn.Softmax(1),
            "sigmoid" => nn.Sigmoid(),
            "NaN from the 21st batch" => new Counting(),
            "small batches" => new Doing(logits =>
                logits.shape[0] > 200 ? throw new NotSupportedException("200 samples at most") : logits * 1
            ),
            _ => null,
        };

    private Action<Tensor>? Use() =>
        fault switch
        {
            "changed input" => input => input.mul_(2),
            "cleared input" => input => input.zero_(),
            "disposed input" => input => input.Dispose(),
            _ => null,
        };

    /// <summary>Does something to its input, which is not its own.</summary>
    private sealed class Careless : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> whole;
        private readonly Action<Tensor> use;

        public Careless(nn.Module<Tensor, Tensor> whole, Action<Tensor> use)
            : base(nameof(Careless))
        {
            this.whole = whole;
            this.use = use;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            Tensor logits = whole.forward(input);
            use(input);
            return logits;
        }
    }

    /// <summary>Does something to a tensor.</summary>
    private sealed class Doing(Func<Tensor, Tensor> change) : nn.Module<Tensor, Tensor>(nameof(Doing))
    {
        public override Tensor forward(Tensor input) => change(input);
    }

    /// <summary>Gives NaN from the 21st batch on.</summary>
    private sealed class Counting() : nn.Module<Tensor, Tensor>(nameof(Counting))
    {
        private int batches;

        public override Tensor forward(Tensor input) => ++batches > 20 ? input * float.NaN : input * 1;
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
