using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>A linear or convolution layer. Its weights are latent and digital, until hardware holds them: then it computes with what the hardware reads.</summary>
internal sealed class WeightLayer : nn.Module<Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor, Tensor?, Tensor> compute;
    private readonly Parameter weight;
    private readonly Parameter? bias;

    /// <param name="plan">Its matrix and precision.</param>
    /// <param name="start">Initial weight and bias; the shape of the weight is what <paramref name="compute"/> takes.</param>
    /// <param name="compute">Input, weight and bias to output.</param>
    public WeightLayer(LayerPlan plan, (Tensor Weight, Tensor? Bias) start, Func<Tensor, Tensor, Tensor?, Tensor> compute)
        : base(plan.Name)
    {
        this.compute = compute;
        Plan = plan;
        weight = new Parameter(start.Weight);
        bias = start.Bias is null ? null : new Parameter(start.Bias);
        RegisterComponents();
    }

    public LayerPlan Plan { get; }

    /// <summary>The latent weights, as the layer applies them.</summary>
    public Parameter Latent => weight;

    /// <summary>What the hardware reads, in the shape of <see cref="Latent"/>; null while the weights are digital. The layer does not own it.</summary>
    public Tensor? Observed { get; set; }

    public override Tensor forward(Tensor input)
    {
        if (Observed is not null) return compute(input, Observed, bias);
        using Tensor quantized = Quantizer.StraightThrough(weight, Plan.Weights);
        return compute(input, quantized, bias);
    }
}
