using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>
/// The integers, times a step, to which values that enter a layer are rounded. Where no value was below 0 they are
/// those of N bits from 0 on, else symmetric, from -(2^(N-1) - 1) on (arXiv:1806.08342, section 2).
/// </summary>
/// <param name="Step">What an integer of 1 is worth.</param>
/// <param name="Least">The least integer of the grid.</param>
/// <param name="Greatest">The greatest integer of the grid.</param>
internal sealed record EnteringGrid(double Step, int Least, int Greatest)
{
    /// <summary>Finds the grid of values that enter a layer.</summary>
    /// <param name="values">The values, of any shape, in host memory.</param>
    /// <param name="bits">The bits of an integer, 2 to 8.</param>
    /// <param name="percentile">Which percentile of the magnitudes that are not 0 becomes the greatest integer.</param>
    public static EnteringGrid Find(Tensor values, int bits, double percentile)
    {
        using var scope = NewDisposeScope();
        bool isSigned = NetworkDevice.Number<float>(values.min()) < 0;
        int greatest = (1 << bits) - 1;
        int least = 0;
        if (isSigned)
        {
            greatest = (1 << (bits - 1)) - 1;
            least = -greatest;
        }
        Tensor magnitudes = values.abs();
        Tensor some = magnitudes.masked_select(magnitudes.gt(0));
        double step = 1;
        if (some.numel() > 0)
            step = Percentile(some, percentile) / greatest;
        return new EnteringGrid(step, least, greatest);
    }

    /// <summary>The values rounded; halves go to the even integer. The caller disposes them.</summary>
    public Tensor Round(Tensor values)
    {
        using var scope = NewDisposeScope();
        return values.div(Step).round_().clamp_(Least, Greatest).mul_(Step).MoveToOuterDisposeScope();
    }

    /// <summary>The least number that the given percentage of all numbers does not exceed.</summary>
    private static double Percentile(Tensor numbers, double percentile)
    {
        if (percentile >= 100)
            return NetworkDevice.Number<float>(numbers.max());
        long rank = Math.Max(1, (long)Math.Ceiling(percentile / 100 * numbers.numel()));
        return NetworkDevice.Number<float>(numbers.sort().Values[rank - 1]);
    }
}
