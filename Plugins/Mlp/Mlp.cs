using Modular.Contracts;
using static TorchSharp.torch;

namespace Modular.Plugins.Mlp;

/// <summary>
/// Flatten, then fully connected, batch norm and activation for each hidden layer, then fully connected and batch norm:
/// the order of arXiv:2107.06064 [code], whose 784-3000-10 is the default for MNIST.
/// </summary>
internal sealed class Mlp(MlpOptions options) : INetwork
{
    public nn.Module<Tensor, Tensor> Build(DataShape data, ILayers layers) => nn.Sequential(Modules(data, layers));

    private IEnumerable<(string, nn.Module<Tensor, Tensor>)> Modules(DataShape data, ILayers layers)
    {
        yield return ("flatten", nn.Flatten());
        long inputs = data.Sample.Aggregate(1L, (product, size) => product * size);
        long[] widths = [.. options.Hidden, data.Classes];
        for (int i = 1; i <= widths.Length; i++)
        {
            yield return ($"fc{i}", layers.Linear($"fc{i}", inputs, widths[i - 1], options.Bias));
            yield return ($"bn{i}", nn.BatchNorm1d(widths[i - 1]));
            if (i < widths.Length)
                yield return ($"act{i}", layers.Activation($"act{i}"));
            inputs = widths[i - 1];
        }
    }
}
