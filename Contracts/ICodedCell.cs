using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A cell that stores more values than weights, such as those of an error correcting code: its stored values form one
/// row, whatever the matrix.
/// </summary>
public interface ICodedCell : ICell
{
    /// <summary>
    /// Stored values for so many weights; <see cref="ICell.Targets"/> gives float32 [Devices, 1, stored].
    /// </summary>
    long Stored(long weights);

    /// <summary>
    /// Values as read, float32 [1, stored] in -1..1, to weights float32 of the given shape [outputs, inputs]; the
    /// caller disposes them.
    /// </summary>
    Tensor Decode(Tensor stored, long[] shape);
}
