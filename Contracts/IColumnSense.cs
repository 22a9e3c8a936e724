using static TorchSharp.torch;

namespace Modular.Contracts;

/// <summary>
/// A circuit that gives the sums of products of a column at once, so that errors may belong to a use and not to a
/// weight. The host computes with the sums, and takes the gradient at what <see cref="ISenseArray.Read"/> gives.
/// </summary>
public interface IColumnSense : ISenseArray
{
    /// <summary>
    /// Inputs float32 [n, inputs], one row a use, and conductances float32 [Devices, outputs, inputs], siemens, to sums
    /// float32 [n, outputs] of inputs times values in -1..1, without bias. The caller disposes them.
    /// </summary>
    Tensor Sums(Tensor inputs, Tensor conductances);
}
