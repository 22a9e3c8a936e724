using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// clamp to -1..1, then quantize: hardtanh and sign of the binarized networks. Or, where it is real and the scenario
/// says so, ReLU.
/// </summary>
internal sealed class ActivationLayer(string name, ActivationPlan plan, SignalTrace? trace = null)
    : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>What is done to each value.</summary>
    public ActivationPlan Plan => plan;

    public override Tensor forward(Tensor input)
    {
        trace?.Activate(plan.Precision);
        return Activate(input);
    }

    /// <summary>The values that it makes of others, without a trace.</summary>
    public Tensor Activate(Tensor input) =>
        plan switch
        {
            { Precision: LayerPrecision.Real, Real: RealActivation.Relu } => nn.functional.relu(input),
            { Precision: not LayerPrecision.Real, Gradient: GradientRule.Plain } => Quantizer.StraightThrough(
                input,
                plan.Precision,
                plan.TernaryThreshold
            ),
            _ => Quantizer.Saturated(input, plan.Precision, plan.TernaryThreshold),
        };
}
