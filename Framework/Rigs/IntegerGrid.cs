using Modular.Scenarios;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// Symmetric integers of N bits, from -(2^(N-1) - 1) to 2^(N-1) - 1, times a scale: the largest magnitude is the
/// greatest integer, and 0 is 0. That is the symmetric quantizer of weights of arXiv:1806.08342, section 2.
/// </summary>
/// <param name="Bits">The bits of an integer, its sign included: 2 to 8.</param>
/// <param name="Scale">What has a scale of its own.</param>
internal sealed record IntegerGrid(int Bits, SharedScale Scale)
{
    /// <summary>The greatest integer of the grid.</summary>
    public int Greatest => (1 << (Bits - 1)) - 1;

    /// <summary>Rounds weights [outputs, ...] to the grid, in place; halves go to the even integer.</summary>
    public void Round(Tensor weights)
    {
        using var scope = NewDisposeScope();
        Tensor step = Largest(weights).div(Greatest).clamp_min(float.Epsilon);
        weights.div_(step).round_().mul_(step);
    }

    /// <summary>Rounds values in -1..1 to the grid whose scale is fixed: 1 is the greatest integer. In place.</summary>
    public static void RoundUnit(Tensor values, int bits)
    {
        int greatest = new IntegerGrid(bits, SharedScale.PerLayer).Greatest;
        values.clamp_(-1, 1).mul_(greatest).round_().div_(greatest);
    }

    /// <summary>The largest magnitude of each output, or of all of them, in a shape that fits the weights.</summary>
    private Tensor Largest(Tensor weights)
    {
        Tensor magnitudes = weights.abs();
        if (Scale == SharedScale.PerLayer)
            return magnitudes.max();
        long[] others = [.. Enumerable.Range(1, (int)weights.dim() - 1).Select(axis => (long)axis)];
        if (others.Length == 0)
            return magnitudes;
        return magnitudes.amax(others, keepdim: true);
    }
}
