using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A cell that stores more values than weights, such as the words of an error-correcting code. Its stored values form
/// one row, whatever the shape of the weights.
/// </summary>
public interface ICodedCell : ICell
{
    /// <summary>
    /// The number of stored values for so many weights. <see cref="ICell.Targets"/> gives float32 [Devices, 1, stored].
    /// </summary>
    long Stored(long weights);

    /// <summary>
    /// The weights that stored values mean, float32 [outputs, inputs]. The caller disposes them.
    /// </summary>
    /// <param name="stored">The values as read, -1 to 1, float32 [1, stored].</param>
    /// <param name="shape">The shape of the weights, [outputs, inputs].</param>
    Tensor Decode(Tensor stored, long[] shape);
}
