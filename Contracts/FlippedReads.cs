using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>The two conductances that reads of each device of an array see.</summary>
public sealed class FlippedReads : IDisposable
{
    /// <summary>What a right read sees, siemens, float32 [shape of the array].</summary>
    public required Tensor Right { get; init; }

    /// <summary>What a wrong read sees, siemens, float32 [shape of the array].</summary>
    public required Tensor Wrong { get; init; }

    /// <summary>The probability that a read is wrong, 0 to 1, float64 [shape of the array].</summary>
    public required Tensor Rate { get; init; }

    /// <summary>Disposes the tensors of this object.</summary>
    public void Dispose()
    {
        Right.Dispose();
        Wrong.Dispose();
        Rate.Dispose();
    }
}
