using Modular.Contracts;
using static TorchSharp.torch;

namespace Broken;

/// <summary>One layer.</summary>
internal sealed class BrokenNetwork(Breakage breakage) : INetwork
{
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers)
    {
        long inputs = data.Sample.Aggregate((a, b) => a * b) + breakage.At("inputs", 0, 1);
        nn.Module<Tensor, Tensor> layer = layers.Linear("fc", inputs, data.Classes);
        if (breakage.At("name", false, true))
            layers.Linear("fc", inputs, data.Classes);
        if (breakage.At("idle", false, true))
            layers.Linear("idle", inputs, data.Classes);
        return breakage.At<nn.Module<Tensor, Tensor>>("build", new Topology(layer, breakage), null!);
    }

    private sealed class Topology : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> layer;
        private readonly Breakage breakage;

        public Topology(nn.Module<Tensor, Tensor> layer, Breakage breakage)
            : base("topology")
        {
            (this.layer, this.breakage) = (layer, breakage);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => breakage.At("forward", layer.forward(input.flatten(1)));
    }
}
