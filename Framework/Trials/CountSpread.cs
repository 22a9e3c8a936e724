using System.Text.Json.Serialization;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Trials;

/// <summary>How a count is distributed over devices.</summary>
/// <param name="Mean">The mean count of all devices.</param>
/// <param name="P99">The least count that 99 % of the devices do not exceed.</param>
/// <param name="Max">The greatest count of any device.</param>
internal sealed record CountSpread(double Mean, int P99, int Max)
{
    /// <summary>The distance between two of <see cref="Quantiles"/>, percent of the devices.</summary>
    public const int Step = 5;

    /// <summary>
    /// The least counts that 0, 5, 10 .. 100 % of the devices do not exceed; null in trials of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Quantiles { get; init; }

    /// <summary>The distribution over the devices of all layers; each tensor is int32 of any shape.</summary>
    public static CountSpread FromLayers(IEnumerable<Tensor> layers)
    {
        using var scope = NewDisposeScope();
        Tensor all = cat([.. layers.Select(counts => counts.flatten())]);
        Tensor sorted = all.sort().Values;
        int AtMost(long percent) =>
            NetworkDevice.Number<int>(sorted[Math.Max((sorted.numel() * percent + 99) / 100, 1) - 1]);
        double mean = NetworkDevice.Number<long>(all.sum(ScalarType.Int64)) / (double)all.numel();
        IEnumerable<int> steps = Enumerable.Range(0, 100 / Step + 1);
        return new CountSpread(mean, AtMost(99), AtMost(100)) { Quantiles = [.. steps.Select(i => AtMost(Step * i))] };
    }
}
