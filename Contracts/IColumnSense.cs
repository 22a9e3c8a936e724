using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A sense circuit that gives the sum of products of a whole column at once, so that an error may belong to one use and
/// not to a weight. The host computes with the sums, and takes the gradient at the values of
/// <see cref="ISenseArray.Read"/>.
/// </summary>
public interface IColumnSense : ISenseArray
{
    /// <summary>
    /// The sums of inputs times values in -1 to 1, without bias, float32 [n, outputs]. The caller disposes them.
    /// </summary>
    /// <param name="inputs">The inputs, one row for each use, float32 [n, inputs].</param>
    /// <param name="conductances">The conductances of the devices, siemens, float32 [Devices, outputs, inputs].</param>
    Tensor Sums(Tensor inputs, Tensor conductances);
}
