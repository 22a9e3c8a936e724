using Modular.Contracts;
using Modular.Rigs.Uses;
using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The one place where a layer's memory and the network exchange tensors. Devices live in host memory; what goes to the
/// network is moved to where its layer computes, and what comes from it is moved back.
/// </summary>
/// <param name="layer">The layer of the network.</param>
/// <param name="piece">The network's part, for sentences about it.</param>
/// <param name="sums">The sums of the memory's columns, in host memory: inputs float32 [n, inputs] to float32 [n,
/// outputs]; null where the memory gives none.</param>
internal sealed class NetworkPort(WeightLayer layer, BoundPart<INetwork> piece, Func<Tensor, Tensor>? sums)
    : IDisposable
{
    private Tensor? shown;
    private IUses? anew;

    /// <summary>
    /// What the layer computes with, float32 in its own shape, in host memory; null while its weights are digital. The
    /// caller disposes it.
    /// </summary>
    public Tensor? Shown => shown is null ? null : layer.Device.Download(shown);

    /// <summary>
    /// The gradient of the loss at what was last shown, float32 in the layer's own shape, in host memory. The caller
    /// disposes it.
    /// </summary>
    public Tensor Gradient
    {
        get
        {
            if (shown?.grad is Tensor gradient)
                return layer.Device.Download(gradient);
            throw piece.Broken(
                nameof(INetwork.Build),
                $"made layer '{layer.Plan.Name}', which the logits do not depend on; expected every layer to be used."
            );
        }
    }

    /// <summary>
    /// Lets the layer compute with values, float32 [outputs, inputs] in host memory; with a gradient,
    /// <see cref="Gradient"/> follows from the next backward pass.
    /// </summary>
    public void Show(Tensor values, bool gradient)
    {
        using var scope = NewDisposeScope();
        Tensor weights = layer.Device.Upload(values).reshape(layer.Latent.shape).contiguous();
        Put(weights.requires_grad_(gradient));
    }

    /// <summary>
    /// Lets the layer compute with its latent weights, quantized, as if they were shown: <see cref="Gradient"/> follows
    /// from the next backward pass, and the latent weights get none.
    /// </summary>
    public void ShowLatent()
    {
        using var scope = NewDisposeScope();
        Put(layer.Quantized().detach().clone().requires_grad_(true));
        layer.Sums = null;
    }

    /// <summary>
    /// Lets the layer compute with values, float32 [outputs, inputs] in host memory, in place of latent weights; the
    /// gradient reaches the latent weights straight through.
    /// </summary>
    /// <param name="latent">The layer's quantized weights with their gradient; they are taken over.</param>
    /// <param name="values">What is read of them.</param>
    public void ShowInPlaceOf(Tensor latent, Tensor values)
    {
        using var scope = NewDisposeScope();
        Put(Quantizer.Overwritten(latent, layer.Device.Upload(values).reshape(latent.shape)));
    }

    /// <summary>Lets every use of the layer observe the devices anew; it takes the uses over.</summary>
    public void ShowAnew(IUses uses)
    {
        anew?.Dispose();
        anew = uses;
        layer.Anew = anew;
    }

    /// <summary>Lets the layer compute with its latent weights again; what was shown is kept for comparison.</summary>
    public void Hide()
    {
        layer.Observed = null;
        layer.Sums = null;
        layer.Anew = null;
    }

    public void Dispose()
    {
        Hide();
        shown?.Dispose();
        anew?.Dispose();
    }

    private void Put(Tensor weights)
    {
        shown?.Dispose();
        shown = weights.DetachFromDisposeScope();
        layer.Observed = shown;
        layer.Anew = null;
        layer.Sums = sums;
    }
}
