using Modular.Rigs;
using Modular.Tensors;
using static TorchSharp.torch;

namespace Modular.Training;

/// <summary>The loss that networks are trained with: cross-entropy.</summary>
internal static class Loss
{
    /// <summary>Mean over the batch, nats a sample, of logits [n, classes] and labels [n].</summary>
    public static Tensor CrossEntropy(Tensor logits, Tensor labels) => nn.functional.cross_entropy(logits, labels);

    /// <summary>The value of a loss in host memory; one that is not finite ends the trial.</summary>
    public static double Finite(Tensor loss)
    {
        double value = NetworkDevice.Number<float>(loss);
        if (!double.IsFinite(value))
            throw new ContractViolation(
                $"the training loss became {value}; expected a finite number. Lower training.rate."
            );
        return value;
    }
}
