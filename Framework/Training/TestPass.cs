using Modular.Tensors;
using Modular.Trials;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>One pass of a trained network over the test set.</summary>
internal static class TestPass
{
    /// <summary>The share of the test samples whose largest logit is that of their label, percent.</summary>
    public static double Accuracy(nn.Module<Tensor, Tensor> network, TrainingData data, Action? beforeBatch = null) =>
        Run(network, data, beforeBatch).Accuracy;

    /// <summary>
    /// Says for each test sample whether its largest logit is that of its label; the first of equal logits counts.
    /// </summary>
    /// <param name="network">Takes inputs to logits; it is left in training mode.</param>
    /// <param name="data">The data with the test set.</param>
    /// <param name="beforeBatch">Called before each batch, for hardware that reads differently every time.</param>
    /// <param name="classes">Counts the predictions by class; null counts none.</param>
    /// <param name="forward">Computes the logits in place of the network; null leaves it to the network.</param>
    public static Correctness Run(
        nn.Module<Tensor, Tensor> network,
        TrainingData data,
        Action? beforeBatch = null,
        ClassCounter? classes = null,
        Func<Tensor, Tensor>? forward = null
    )
    {
        using IDisposable noGradient = no_grad();
        network.eval();
        var right = new List<bool>(data.TestCount);
        using (var scope = NewDisposeScope())
        {
            using var queue = new BatchQueue(data.Test(), data.Device);
            while (queue.Take() is { } batch)
            {
                beforeBatch?.Invoke();
                Tensor predictions = (forward ?? network.forward)(batch.Inputs).argmax(1);
                queue.Prepare();
                Tensor hits = data.Device.Download(predictions.eq(batch.Labels));
                right.AddRange(NetworkDevice.Copy<bool>(hits));
                classes?.Add(batch.Labels, predictions);
                scope.DisposeEverything();
            }
        }
        network.train();
        return Correctness.FromFlags(right);
    }
}
