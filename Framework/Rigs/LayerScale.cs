using Modular.Contracts;
using Modular.Scenarios;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// What a stored value of 1 is worth in the weights of a layer: one number for the layer, or one for each output. Signs
/// have the scale 1.
/// </summary>
internal sealed class LayerScale : IDisposable
{
    private readonly LayerPlan plan;
    private readonly bool isByOutput;
    private Tensor? outputs; // float32 [outputs, 1]; null where the layer has one scale

    public LayerScale(LayerPlan plan, SharedScale shared)
    {
        this.plan = plan;
        isByOutput = shared == SharedScale.PerChannel && !plan.Weights.IsOfSigns();
    }

    /// <summary>The scale of the layer; 1 where outputs have scales of their own.</summary>
    public float OfLayer { get; private set; } = 1;

    /// <summary>The scale of each output, [outputs]; null where the layer has one scale.</summary>
    public IReadOnlyList<float>? OfOutputs => outputs is null ? null : NetworkDevice.Copy<float>(outputs);

    /// <summary>The scale of each output, [outputs], whether they share one or not.</summary>
    public float[] ByOutput => [.. OfOutputs ?? Enumerable.Repeat(OfLayer, (int)plan.Outputs)];

    /// <summary>
    /// Takes the scale from weights of the layer's shape: their largest magnitude. Gives the values to store, -1 to 1.
    /// </summary>
    public Tensor Divide(Tensor weights)
    {
        if (isByOutput)
            return DivideByOutput(weights.reshape(plan.Outputs, -1));
        if (!plan.Weights.IsOfSigns())
            OfLayer = Math.Max(NetworkDevice.Number<float>(weights.abs().max()), float.Epsilon);
        return weights / OfLayer;
    }

    /// <summary>Turns values that were read, float32 [outputs, inputs], into weights, in place.</summary>
    public Tensor Multiply(Tensor values)
    {
        if (OfLayer != 1)
            values.mul_(OfLayer);
        if (outputs is not null)
            values.mul_(outputs);
        return values;
    }

    /// <summary>Turns sums of values, float32 [n, outputs], into sums of weights, in place.</summary>
    public Tensor MultiplySums(Tensor sums)
    {
        if (OfLayer != 1)
            sums.mul_(OfLayer);
        if (outputs is not null)
            sums.mul_(outputs.view(-1));
        return sums;
    }

    /// <summary>Keeps the scale of the layer, or puts it back.</summary>
    public void KeepLayerState(StateRecord record)
    {
        float scale = OfLayer;
        record.Keep($"scale of layer {plan.Name}", ref scale);
        OfLayer = scale;
    }

    /// <summary>Keeps the scales of the outputs, or puts them back.</summary>
    public void KeepOutputState(StateRecord record)
    {
        float[]? scales = OfOutputs?.ToArray();
        record.KeepChanging("scales of columns", ref scales);
        if (!record.Restores)
            return;
        outputs?.Dispose();
        outputs = scales is null ? null : tensor(scales, scales.Length, 1).DetachFromDisposeScope();
    }

    public void Dispose() => outputs?.Dispose();

    private Tensor DivideByOutput(Tensor weights)
    {
        outputs?.Dispose();
        outputs = weights.abs().amax([1], keepdim: true).clamp_min(float.Epsilon).DetachFromDisposeScope();
        return weights / outputs;
    }
}
