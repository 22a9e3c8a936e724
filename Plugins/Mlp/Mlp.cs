using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Mlp;

/// <summary>
/// A multilayer perceptron. The input is flattened; each hidden layer is fully connected, with batch norm and
/// activation; the last layer is fully connected, with batch norm. This is the order of arXiv:2107.06064 [code], whose
/// 784-3000-10 for MNIST is the default.
/// </summary>
internal sealed class Mlp(MlpOptions options) : INetwork
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) => nn.Sequential(Modules(data, layers));

    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> Modules(DataShape data, ILayers layers)
    {
        yield return ("flatten", nn.Flatten());
        long inputs = data.Sample.Aggregate(1L, (product, size) => product * size);
        long[] widths = [.. options.Hidden, data.Classes];
        for (int i = 1; i <= widths.Length; i++)
        {
            long outputs = widths[i - 1];
            yield return ($"fc{i}", layers.Linear($"fc{i}", inputs, outputs, options.Bias));
            yield return ($"bn{i}", nn.BatchNorm1d(outputs));
            if (i < widths.Length)
                yield return ($"act{i}", layers.Activation($"act{i}"));
            inputs = outputs;
        }
    }
}
