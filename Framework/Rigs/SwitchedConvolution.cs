using Modular.Contracts;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// A convolution that computes with oneDNN, or without, forward and backward. libtorch looks at the switch anew in the
/// backward pass, so this function of autograd turns it there, too. It holds the graph of the inner convolution.
/// </summary>
internal sealed class SwitchedConvolution : autograd.SingleTensorFunction<SwitchedConvolution>
{
    /// <summary>
    /// The gradients that libtorch took last on this thread: it takes them after <see cref="backward"/> returned, and
    /// until then they must not be collected.
    /// </summary>
    [ThreadStatic]
    private static Tensor?[]? taken;

    public override string Name => nameof(SwitchedConvolution);

    /// <summary>
    /// Sums float32 [n, outputs, points...], without bias. With oneDNN, channels are whole blocks. Paddings are even.
    /// </summary>
    public static Tensor Compute(Tensor x, Tensor w, Kernel kernel, bool withOneDnn)
    {
        if (is_grad_enabled() && (x.requires_grad || w.requires_grad))
            return apply(x, w, kernel, withOneDnn);
        return OneDnn.With(withOneDnn, () => Convolutions.Native(x, w, null, kernel));
    }

    public override Tensor forward(autograd.AutogradContext context, params object[] inputs)
    {
        var kernel = (Kernel)inputs[2];
        bool withOneDnn = (bool)inputs[3];
        using var gradients = enable_grad();
        Tensor x = Leaf((Tensor)inputs[0]);
        Tensor w = Leaf((Tensor)inputs[1]);
        Tensor sums = OneDnn.With(withOneDnn, () => Convolutions.Native(x, w, null, kernel));
        context.save_data(nameof(withOneDnn), withOneDnn);
        context.save_for_backward([x, w, sums]);
        // A copy: who changes the result in place must not touch what is saved.
        return sums.detach().clone();
    }

    public override List<Tensor> backward(autograd.AutogradContext context, Tensor gradient)
    {
        List<Tensor> saved = context.get_saved_variables();
        Tensor[] leaves = [.. saved.Take(2).Where(leaf => leaf.requires_grad)];
        bool withOneDnn = (bool)context.get_data("withOneDnn");
        IList<Tensor> found = OneDnn.With(withOneDnn, () => autograd.grad([saved[2]], leaves, [gradient]));
        int next = 0;
        taken = [.. saved.Take(2).Select(leaf => leaf.requires_grad ? found[next++] : null)];
        return [.. taken.Select(one => one!), null!, null!];
    }

    private static Tensor Leaf(Tensor tensor) => tensor.detach().requires_grad_(tensor.requires_grad);
}
