using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A convolution that computes with oneDNN, forward and backward. libtorch looks at the switch anew in the backward
/// pass, so this function of autograd turns it on there, too. It holds the graph of the inner convolution.
/// </summary>
internal sealed class OneDnnConvolution : autograd.SingleTensorFunction<OneDnnConvolution>
{
    /// <summary>
    /// The gradients that libtorch took last on this thread: it takes them after <see cref="backward"/> returned, and
    /// until then they must not be collected.
    /// </summary>
    [ThreadStatic]
    private static Tensor?[]? taken;

    public override string Name => nameof(OneDnnConvolution);

    /// <summary>Sums float32 [n, outputs, points...]. Channels are whole blocks, and paddings even.</summary>
    public static Tensor Compute(Tensor x, Tensor w, Tensor? b, Kernel kernel)
    {
        if (is_grad_enabled() && new[] { x, w, b }.Any(one => one is { requires_grad: true }))
            return b is null ? apply(x, w, kernel) : apply(x, w, kernel, b);
        using Tensor sums = OneDnn.With(() => Convolutions.Native(x, w, null, kernel));
        return WithBias(sums, b);
    }

    public override Tensor forward(autograd.AutogradContext context, params object[] inputs)
    {
        var kernel = (Kernel)inputs[2];
        Tensor? b = inputs.Length > 3 ? (Tensor)inputs[3] : null;
        using var gradients = enable_grad();
        Tensor x = Leaf((Tensor)inputs[0]);
        Tensor w = Leaf((Tensor)inputs[1]);
        Tensor sums = OneDnn.With(() => Convolutions.Native(x, w, null, kernel));
        context.save_for_backward([x, w, sums]);
        context.save_data("bias", b is { requires_grad: true });
        using Tensor plain = sums.detach();
        return WithBias(plain, b?.detach());
    }

    public override List<Tensor> backward(autograd.AutogradContext context, Tensor gradient)
    {
        List<Tensor> saved = context.get_saved_variables();
        Tensor[] leaves = [.. saved.Take(2).Where(leaf => leaf.requires_grad)];
        IList<Tensor> found =
            leaves.Length == 0 ? [] : OneDnn.With(() => autograd.grad([saved[2]], leaves, [gradient]));
        int next = 0;
        Tensor? ofBias = (bool)context.get_data("bias") ? gradient.sum(OtherThanChannels(gradient)) : null;
        taken = [.. saved.Take(2).Select(leaf => leaf.requires_grad ? found[next++] : null), null, ofBias];
        return [.. taken.Select(one => one!)];
    }

    private static Tensor Leaf(Tensor tensor) => tensor.detach().requires_grad_(tensor.requires_grad);

    /// <summary>A copy, with the biases added: who changes the result in place must not touch what is saved.</summary>
    private static Tensor WithBias(Tensor sums, Tensor? b)
    {
        if (b is null)
            return sums.clone();
        using Tensor biases = b.view([-1, .. Enumerable.Repeat(1L, (int)sums.dim() - 2)]);
        return sums.add(biases);
    }

    private static long[] OtherThanChannels(Tensor gradient) =>
        [.. Enumerable.Range(0, (int)gradient.dim()).Where(place => place != 1).Select(place => (long)place)];
}
