using Modular.Rigs;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>Cross-entropy, checked.</summary>
internal static class Loss
{
    /// <summary>Mean over the batch, nats a sample, of logits [n, classes] and labels [n].</summary>
    public static Tensor CrossEntropy(Tensor logits, Tensor labels) => nn.functional.cross_entropy(logits, labels);

    /// <summary>Its value; a loss that is not finite ends the trial.</summary>
    public static double Finite(Tensor loss)
    {
        double value = loss.item<float>();
        return double.IsFinite(value)
            ? value
            : throw new ContractViolation(
                $"the training loss became {value}; expected a finite number. Lower training.rate."
            );
    }
}
