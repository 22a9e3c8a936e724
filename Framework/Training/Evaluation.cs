using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>Accuracy of a network on the test set.</summary>
internal static class Evaluation
{
    /// <summary>Percent of the test samples whose largest logit is that of their label; the first of equal logits counts.</summary>
    /// <param name="network">Inputs to logits; left in training mode.</param>
    /// <param name="data">What to test on.</param>
    /// <param name="beforeBatch">Called before each batch, for hardware that reads differently every time.</param>
    public static double Accuracy(nn.Module<Tensor, Tensor> network, TrainingData data, Action? beforeBatch = null)
    {
        using IDisposable noGradient = no_grad();
        network.eval();
        long right = 0;
        using (var scope = NewDisposeScope())
        {
            foreach (Batch batch in data.Test())
            {
                beforeBatch?.Invoke();
                right += network.forward(batch.Inputs).argmax(1).eq(batch.Labels).sum().item<long>();
                scope.DisposeEverything();
            }
        }
        network.train();
        return 100.0 * right / data.TestCount;
    }
}
