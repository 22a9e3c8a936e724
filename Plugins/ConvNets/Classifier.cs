using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.ConvNets;

/// <summary>
/// Fully connected layers fc1, fc2, ..., each with batch norm, and all but the last with an activation.
/// </summary>
internal static class Classifier
{
    /// <summary>The modules, which take [n, inputs] to [n, last width].</summary>
    public static IEnumerable<(string, nn.Module<Tensor, Tensor>)> Make(
        ILayers layers,
        long inputs,
        IReadOnlyList<long> widths,
        bool bias
    )
    {
        for (int i = 1; i <= widths.Count; i++)
        {
            long outputs = widths[i - 1];
            yield return ($"fc{i}", layers.Linear($"fc{i}", inputs, outputs, bias));
            yield return ($"fc{i}-bn", nn.BatchNorm1d(outputs));
            if (i < widths.Count)
                yield return ($"fc{i}-act", layers.Activation($"fc{i}-act"));
            inputs = outputs;
        }
    }
}
