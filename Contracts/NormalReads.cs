using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>The normal numbers that reads of an array see.</summary>
public sealed class NormalReads : IDisposable
{
    /// <summary>The mean of each device's reads, siemens, float32 [shape of the array]; it may be negative.</summary>
    public required Tensor Mean { get; init; }

    /// <summary>
    /// The standard deviation of each device's reads, siemens, 0 or more, float32 [shape of the array].
    /// </summary>
    public required Tensor Deviation { get; init; }

    /// <summary>Disposes the tensors of this object.</summary>
    public void Dispose()
    {
        Mean.Dispose();
        Deviation.Dispose();
    }
}
