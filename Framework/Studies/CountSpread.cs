using static TorchSharp.torch;

namespace Modular.Studies;

/// <summary>How a count is spread over devices.</summary>
/// <param name="Mean">Over all devices.</param>
/// <param name="P99">The least count that 99 % of the devices do not exceed.</param>
/// <param name="Max">Of the device that has most.</param>
internal sealed record CountSpread(double Mean, int P99, int Max)
{
    /// <summary>Over the devices of all layers, int32 of any shape each.</summary>
    public static CountSpread Of(IEnumerable<Tensor> layers)
    {
        using var scope = NewDisposeScope();
        Tensor all = cat([.. layers.Select(counts => counts.flatten())]);
        long devices = all.numel();
        int p99 = all.kthvalue((devices * 99 + 99) / 100, 0, false).Item1.item<int>();
        return new CountSpread(all.sum(ScalarType.Int64).item<long>() / (double)devices, p99, all.max().item<int>());
    }
}
