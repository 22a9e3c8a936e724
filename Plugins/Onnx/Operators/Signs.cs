using static TorchSharp.torch;

namespace Modular.Plugins.Onnx.Operators;

/// <summary>The operator Sign with a gradient, as authors of binarized networks train it.</summary>
internal static class Signs
{
    /// <summary>
    /// -1, 0 or +1, where 0 stays 0; the gradient goes straight through where |x| is at most 1 (arXiv:1602.02830,
    /// equation 4). The caller disposes it.
    /// </summary>
    public static Tensor Take(Tensor x) => StraightThrough(x, clamped => clamped.sign());

    /// <summary>Values of x, limited to -1..1 and rounded; their gradient is that of the limits alone.</summary>
    private static Tensor StraightThrough(Tensor x, Func<Tensor, Tensor> round)
    {
        Tensor clamped = x.clamp(-1, 1);
        Overwrite(clamped, round);
        return clamped;
    }

    /// <summary>
    /// Gives a tensor other values and leaves its gradient. No gradient rule may refer to the result of the operation
    /// that made it; that of clamp refers to its input.
    /// </summary>
    public static void Overwrite(Tensor result, Func<Tensor, Tensor> change)
    {
        using Tensor raw = result.detach();
        using Tensor changed = change(raw);
        raw.copy_(changed);
    }
}
