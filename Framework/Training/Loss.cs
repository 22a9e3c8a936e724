using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>The loss that networks are trained with: cross-entropy.</summary>
internal static class Loss
{
    /// <summary>Mean over the batch, nats a sample, of logits [n, classes] and labels [n].</summary>
    public static Tensor CrossEntropy(Tensor logits, Tensor labels) => nn.functional.cross_entropy(logits, labels);

    /// <summary>The value of a loss; one that is not finite ends the trial.</summary>
    public static double Finite(Tensor loss)
    {
        double value = loss.item<float>();
        if (!double.IsFinite(value))
            throw new ContractViolation(
                $"the training loss became {value}; expected a finite number. Lower training.rate."
            );
        return value;
    }
}
